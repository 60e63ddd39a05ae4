import type { DeskCounts, DeskRow } from '@contract/appointments/appointmentShapes'
import type { Membership } from '@contract/members/membership'
import { type DateText, dateOf } from '@contract/time'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { walkInUrl } from '../../appointments/links'
import { useDeskDay } from '../../appointments/useDeskDay'
import { ReadView } from '../../cloud/ReadView'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { workUrl } from '../../members/links'
import { accessible } from '../../ui/accessible'
import { Cell } from '../../ui/Cell'
import { Counts } from '../../ui/Counts'
import { ListAndDetail } from '../../ui/ListAndDetail'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'
import { useIsWide } from '../../ui/useIsWide'
import { DayHead } from './DayHead'
import { DayQueue } from './DayQueue'
import { RowDetail, type RowDetailProps } from './RowDetail'
import { useDeskAction } from './useDeskAction'
import { useSought } from './useSought'
import './desk.css'

/** One station's day: how many, who waits, who is to come; beside it, on a wide screen, one of them. */
export function StationDay({ post }: { post: Membership }) {
  const now = useNow()
  const [otherDate, setOtherDate] = useState<DateText>()
  const [openId, setOpenId] = useState<string>()
  const date = otherDate ?? dateOf(now)
  const isToday = date === dateOf(now)
  const day = useDeskDay(post.stationId, date)
  const action = useDeskAction(post.stationId)
  const isWide = useIsWide()
  const online = useOnline()
  const newId = useSought(post.stationId, (sought) => goTo(sought ?? dateOf(now)))
  const opened = day.data?.rows.find(({ appointmentId }) => appointmentId === openId)

  function goTo(other: DateText): void {
    // Today is left open: after midnight it is the next day.
    setOtherDate(other === dateOf(now) ? undefined : other)
    open(undefined)
  }

  function open(appointmentId: string | undefined): void {
    action.forget()
    setOpenId(appointmentId)
  }

  const close = () => open(undefined)
  const detail = { stationId: post.stationId, now, online, action, onDone: close }
  return (
    <>
      <ListAndDetail
        chosenId={opened?.appointmentId}
        detail={() => opened && <Beside {...detail} row={opened} />}
        hint="点左边的一个人，这里看电话和要办的事。"
      >
        <Cell
          icon="people"
          title="站里的事"
          onTap={() => void Taro.navigateTo({ url: workUrl(post.stationId) })}
        />
        <DayHead post={post} date={date} now={now} onDate={goTo} />
        <ReadView read={day} keeps="登记过的都在">
          {({ counts, rows, closedBecause }) => (
            <>
              <ClosedNotice because={closedBecause} rows={rows} />
              <DayCounts counts={counts} isToday={isToday} />
              <DayQueue
                rows={rows}
                more={day}
                isToday={isToday}
                now={now}
                online={online}
                action={action}
                newId={newId}
                chosenId={isWide ? opened?.appointmentId : undefined}
                onOpen={open}
                // What is now, and why the step was refused, stands in the detail.
                onRefused={setOpenId}
                onWalkIn={() => openWalkIn(post.stationId)}
              />
            </>
          )}
        </ReadView>
      </ListAndDetail>
      {opened && !isWide && (
        <Sheet title={opened.name} onClose={close}>
          <RowDetail key={opened.appointmentId} {...detail} row={opened} onClose={close} />
        </Sheet>
      )}
    </>
  )
}

/** The detail of the row that is open, where there is room beside the list. */
function Beside(props: RowDetailProps) {
  return (
    <View className="beside-body">
      <View className="title" {...accessible({ role: 'heading', level: 2 })}>
        {props.row.name}
      </View>
      <RowDetail {...props} />
    </View>
  )
}

interface ClosedNoticeProps {
  because: string | undefined
  rows: readonly DeskRow[]
}

/** Nothing cancels what was booked before the station closed on the day: who is to be called. */
function ClosedNotice({ because, rows }: ClosedNoticeProps) {
  if (because === undefined) return null
  const waiting = rows.some(({ status }) => status === 'booked')
  return (
    <Notice
      tone={waiting ? 'amber' : 'plain'}
      title={`这一天站里休息：${because}`}
      note={waiting ? '约好的不会自己取消，请一个一个打电话改时间。' : undefined}
    />
  )
}

function openWalkIn(stationId: string): void {
  void Taro.navigateTo({ url: walkInUrl(stationId) })
}

function DayCounts({ counts, isToday }: { counts: DeskCounts; isToday: boolean }) {
  return (
    <Counts
      items={[
        { number: counts.expected, word: isToday ? '今天共' : '共' },
        { number: counts.completed, word: '办完' },
        { number: counts.waiting, word: '在等' },
        { number: counts.away, word: '上门' },
      ]}
    />
  )
}
