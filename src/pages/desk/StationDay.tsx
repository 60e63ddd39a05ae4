import type { DeskCounts, DeskRow } from '@contract/appointments/appointmentShapes'
import type { Membership } from '@contract/members/membership'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { walkInUrl } from '../../appointments/links'
import { type DeskDay, useDeskDay } from '../../appointments/useDeskDay'
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
import { DayQueue, type DayQueueProps } from './DayQueue'
import { RowDetail, type RowDetailProps } from './RowDetail'
import { useDeskAction } from './useDeskAction'
import { useShownDay } from './useShownDay'
import './desk.css'

/** One station's day: how many, who waits, who is to come; beside it, on a wide screen, one of them. */
export function StationDay({ post }: { post: Membership }) {
  const { stationId } = post
  const now = useNow()
  const online = useOnline()
  const isWide = useIsWide()
  const action = useDeskAction(stationId)
  const shown = useShownDay(stationId, () => open(undefined))
  const day = useDeskDay(stationId, shown.date)
  const [openId, setOpenId] = useState<string>()
  const opened = day.data?.rows.find(({ appointmentId }) => appointmentId === openId)

  function open(appointmentId: string | undefined): void {
    action.forget()
    setOpenId(appointmentId)
  }

  const close = () => open(undefined)
  const detail = opened && { row: opened, stationId, now, online, action, onDone: close }
  return (
    <>
      <ListAndDetail
        chosenId={opened?.appointmentId}
        detail={() => detail && <Beside {...detail} />}
        hint="点左边的一个人，这里看电话和要办的事。"
      >
        <Cell icon="people" title="站里的事" onTap={() => goTo(workUrl(stationId))} />
        <DayHead post={post} date={shown.date} now={now} onDate={shown.goTo} />
        <DayBody
          {...{ day, now, online, action }}
          isToday={shown.isToday}
          newId={shown.soughtId}
          chosenId={isWide ? opened?.appointmentId : undefined}
          onOpen={open}
          // What is now, and why the step was refused, stands in the detail.
          onRefused={setOpenId}
          onWalkIn={() => goTo(walkInUrl(stationId))}
        />
      </ListAndDetail>
      {detail && !isWide && <Above {...detail} onClose={close} />}
    </>
  )
}

interface DayBodyProps extends Omit<DayQueueProps, 'rows' | 'more'> {
  day: DeskDay
}

/** The day itself, as far as it is loaded. */
function DayBody({ day, ...queue }: DayBodyProps) {
  return (
    <ReadView read={day} keeps="登记过的都在">
      {({ counts, rows, closedBecause }) => (
        <>
          <ClosedNotice because={closedBecause} rows={rows} />
          <DayCounts counts={counts} isToday={queue.isToday} />
          <DayQueue rows={rows} more={day} {...queue} />
        </>
      )}
    </ReadView>
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

/** The same above the list, where there is no room. */
function Above({ onClose, ...detail }: RowDetailProps & { onClose: () => void }) {
  const { row } = detail
  return (
    <Sheet title={row.name} onClose={onClose}>
      <RowDetail key={row.appointmentId} {...detail} onClose={onClose} />
    </Sheet>
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
      note={
        waiting ? '约好的不会自己取消。请一个一个打电话，商量好了点开这个人改时间。' : undefined
      }
    />
  )
}

function goTo(url: string): void {
  void Taro.navigateTo({ url })
}

function DayCounts({ counts, isToday }: { counts: DeskCounts; isToday: boolean }) {
  return (
    <Counts
      items={[
        { number: counts.total, word: isToday ? '今天共' : '共' },
        { number: counts.completed, word: '办完' },
        { number: counts.waiting, word: '在等' },
        { number: counts.away, word: '上门' },
      ]}
    />
  )
}
