import type { DeskRow } from '@contract/appointments/appointmentShapes'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { DeskDay } from '../../appointments/useDeskDay'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Field } from '../../ui/Field'
import { QueueList, type QueueListProps } from './QueueList'
import { rowId } from './QueueRow'
import { findRows, queueOf } from './queueOf'

/** With so many rows and no more, all are seen at a glance. */
const AT_A_GLANCE = 8

export interface DayQueueProps extends Omit<QueueListProps, 'queue' | 'isSearch'> {
  rows: readonly DeskRow[]
  more: Pick<DeskDay, 'loadMore' | 'isLoadingMore'>
  isToday: boolean
  /** Somebody has come without an appointment. */
  onWalkIn: () => void
}

/** The people of a day, a way to find one of them, and to put down one more. */
export function DayQueue({ rows, more, isToday, onWalkIn, ...shared }: DayQueueProps) {
  const [wanted, setWanted] = useState<string>()
  const { newId } = shared
  // Received, a row moves up among those who wait: it is followed there.
  const newStatus = rows.find(({ appointmentId }) => appointmentId === newId)?.status
  useEffect(() => {
    if (newStatus === undefined || newId === undefined) return
    void Taro.pageScrollTo({ selector: `#${rowId(newId)}`, offsetTop: -120 })
  }, [newStatus, newId])

  function walkIn(): void {
    // Who is put down must be seen afterwards.
    setWanted(undefined)
    onWalkIn()
  }

  if (rows.length === 0) return <NobodyYet isToday={isToday} onWalkIn={onWalkIn} />
  const words = wanted?.trim() ?? ''
  const isSearch = words !== ''
  const found = isSearch ? findRows(rows, words) : rows
  const queue = queueOf(found)
  return (
    <>
      <Tools
        onWalkIn={isToday ? walkIn : undefined}
        online={shared.online}
        mayFind={rows.length > AT_A_GLANCE}
        wanted={wanted}
        onWanted={setWanted}
      />
      {isSearch && found.length === 0 && <View role="status">没找到{words}，看看写对没有。</View>}
      {!isSearch && isToday && queue.waiting.length === 0 && (
        <View className="small">现在没有人在等。</View>
      )}
      <QueueList queue={queue} isSearch={isSearch} {...shared} />
      {more.loadMore && (
        <Button
          title="再看后面的"
          note={`已经看到${rows.length}件`}
          loading={more.isLoadingMore ? '正在打开' : undefined}
          onTap={more.loadMore}
        />
      )}
    </>
  )
}

interface ToolsProps {
  /** Given for today. */
  onWalkIn: (() => void) | undefined
  online: boolean
  mayFind: boolean
  /** Who is looked for; undefined while nobody is. */
  wanted: string | undefined
  onWanted: (wanted: string | undefined) => void
}

/** Stands above the queue, however long that is: to put somebody down, and to find somebody. */
function Tools({ onWalkIn, online, mayFind, wanted, onWanted }: ToolsProps) {
  const isFinding = wanted !== undefined
  if (!onWalkIn && !mayFind && !isFinding) return null
  return (
    <>
      <View className="desk-tools">
        {onWalkIn && (
          <Button
            small
            icon="plus"
            title="没预约的来了"
            disabledReason={online ? undefined : '连上网才能登记'}
            onTap={onWalkIn}
          />
        )}
        {isFinding && <Button small title="收起" onTap={() => onWanted(undefined)} />}
        {!isFinding && mayFind && <Button small title="找人" onTap={() => onWanted('')} />}
      </View>
      {isFinding && (
        <Field label="找谁" placeholder="姓名，或手机号后几位" value={wanted} onChange={onWanted} />
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
