import type { DeskRow } from '@contract/appointments/appointmentShapes'
import { Expander } from '../../ui/Expander'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { QueueRow, type QueueRowProps } from './QueueRow'
import type { Queue } from './queueOf'

export interface QueueListProps
  extends Pick<QueueRowProps, 'now' | 'online' | 'action' | 'onOpen' | 'onRefused'> {
  queue: Queue
  /** Whose detail is open beside the list. */
  chosenId: string | undefined
  /** Who was put down a moment ago. */
  newId: string | undefined
  /** Somebody is looked for: nothing stays folded. */
  isSearch: boolean
}

/** The queue in its parts: who waits first, what is over folded at the end. */
export function QueueList({ queue, isSearch, ...shared }: QueueListProps) {
  const { waiting, toArrive, elsewhere, unrecorded, ended } = queue
  const rows = (part: readonly DeskRow[], label: string, isFirst = false) => (
    <Rows rows={part} label={label} hasNext={isFirst} {...shared} />
  )
  return (
    <>
      {waiting.length > 0 && (
        <>
          <Heading title="在等的人" side={`${waiting.length}人，先到的在前`} />
          {rows(waiting, '在等的人', true)}
        </>
      )}
      {toArrive.length > 0 && (
        <>
          <Heading title="还没到的" side={`${toArrive.length}人`} />
          {rows(toArrive, '还没到的')}
        </>
      )}
      {elsewhere.length > 0 && (
        <>
          <Heading title="上门、代办和电话" side={`${elsewhere.length}件`} />
          {rows(elsewhere, '上门、代办和电话')}
        </>
      )}
      {unrecorded.length > 0 && (
        <>
          <Heading title="没有登记结果的" side="请补上" />
          {rows(unrecorded, '没有登记结果的')}
        </>
      )}
      {ended.length > 0 && isSearch && rows(ended, '已经有结果的')}
      {ended.length > 0 && !isSearch && (
        <Expander title={`已经有结果的 ${ended.length}件`}>{rows(ended, '已经有结果的')}</Expander>
      )}
    </>
  )
}

interface RowsProps extends Omit<QueueListProps, 'queue' | 'isSearch'> {
  rows: readonly DeskRow[]
  label: string
  /** The first row's step is the next thing to do, unless somebody's detail is open. */
  hasNext: boolean
}

function Rows({ rows, label, hasNext, chosenId, newId, ...shared }: RowsProps) {
  return (
    <List label={label}>
      {rows.map((row, index) => (
        <QueueRow
          key={row.appointmentId}
          row={row}
          isNext={hasNext && index === 0 && chosenId === undefined}
          isChosen={row.appointmentId === chosenId}
          isNew={row.appointmentId === newId}
          {...shared}
        />
      ))}
    </List>
  )
}
