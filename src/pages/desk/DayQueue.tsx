import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Field } from '../../ui/Field'
import { QueueList, type QueueListProps } from './QueueList'
import { rowId } from './QueueRow'
import { findRows, queueOf } from './queueOf'
import type { DeskDay } from './useDeskDay'
import { useJustRegistered } from './useJustRegistered'

/** With so many rows and no more, all are seen at a glance. */
const AT_A_GLANCE = 8

export interface DayQueueProps
  extends Pick<QueueListProps, 'now' | 'online' | 'action' | 'chosenId' | 'onOpen' | 'onRefused'> {
  day: DeskDay
  isToday: boolean
  /** Somebody has come without an appointment. */
  onWalkIn: () => void
}

/** The people of a day, a way to find one of them, and to put down one more. */
export function DayQueue({ day, isToday, onWalkIn, ...shared }: DayQueueProps) {
  const [wanted, setWanted] = useState('')
  const newId = useJustRegistered()
  const isNewThere = day.rows.some(({ appointmentId }) => appointmentId === newId)
  useEffect(() => {
    if (!isNewThere || newId === undefined) return
    void Taro.pageScrollTo({ selector: `#${rowId(newId)}`, offsetTop: -120 })
  }, [isNewThere, newId])

  if (day.rows.length === 0) return <NobodyYet isToday={isToday} onWalkIn={onWalkIn} />
  const mayFind = day.rows.length > AT_A_GLANCE
  const isSearch = mayFind && wanted.trim() !== ''
  const rows = isSearch ? findRows(day.rows, wanted) : day.rows
  const queue = queueOf(rows)
  return (
    <>
      {mayFind && (
        <Field
          label="找人"
          placeholder="姓名，或手机号后几位"
          value={wanted}
          onChange={setWanted}
        />
      )}
      {isSearch && rows.length === 0 && (
        <View role="status">没找到{wanted.trim()}，看看写对没有。</View>
      )}
      {!isSearch && isToday && queue.waiting.length === 0 && (
        <View className="small">现在没有人在等。</View>
      )}
      <QueueList
        queue={queue}
        isSearch={isSearch}
        newId={newId}
        afterWaiting={
          isToday &&
          !isSearch && (
            <Button
              icon="plus"
              title="没预约的来了"
              disabledReason={shared.online ? undefined : '连上网才能登记'}
              onTap={onWalkIn}
            />
          )
        }
        {...shared}
      />
      {day.loadMore && (
        <Button
          title="再看后面的"
          note={`已经看到${day.rows.length}件`}
          loading={day.isLoadingMore ? '正在打开' : undefined}
          onTap={day.loadMore}
        />
      )}
    </>
  )
}

function NobodyYet({ isToday, onWalkIn }: Pick<DayQueueProps, 'isToday' | 'onWalkIn'>) {
  if (!isToday) return <Empty icon="calendar" title="这一天没有人约" />
  return (
    <Empty
      icon="calendar"
      title="今天还没有人约"
      lines={['约好的人会自己出现在这里。', '有人直接来了，就登记一下。']}
      action={{ title: '没预约的来了', icon: 'plus', onTap: onWalkIn }}
    />
  )
}
