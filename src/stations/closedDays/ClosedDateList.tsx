import { openStationOn } from '@contract/stations'
import type { ClosedDate } from '@contract/stations/stationTerms'
import { dayAndWeekdayText } from '@contract/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { FailureNotice } from '../../cloud/FailureNotice'
import { useOnline } from '../../cloud/useOnline'
import { useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Expander } from '../../ui/Expander'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Sheet } from '../../ui/Sheet'

/** The nearest that are seen at a glance. */
const AT_A_GLANCE = 5

export interface ClosedDateListProps {
  stationId: string
  closedDates: readonly ClosedDate[]
}

/** The days that are closed; each can be taken back. */
export function ClosedDateList({ stationId, closedDates }: ClosedDateListProps) {
  const [opens, setOpens] = useState<ClosedDate>()
  if (closedDates.length === 0) return <View>现在没有登过的休息日。</View>
  const first = closedDates.slice(0, AT_A_GLANCE)
  const rest = closedDates.slice(AT_A_GLANCE)
  const rows = (dates: readonly ClosedDate[]) => (
    <List label="登过的休息日">
      {dates.map((closed) => (
        <Cell
          key={closed.date}
          title={dayAndWeekdayText(closed.date)}
          note={closed.reason}
          action={{
            title: '去掉',
            label: `去掉，${dayAndWeekdayText(closed.date)}`,
            onTap: () => setOpens(closed),
          }}
        />
      ))}
    </List>
  )
  return (
    <>
      <Heading title="登过的休息日" />
      {rows(first)}
      {rest.length > 0 && <Expander title={`后面还有${rest.length}天`}>{rows(rest)}</Expander>}
      {opens && (
        <OpenSheet stationId={stationId} closed={opens} onClose={() => setOpens(undefined)} />
      )}
    </>
  )
}

interface OpenSheetProps {
  stationId: string
  closed: ClosedDate
  onClose: () => void
}

/** Once it is open again, people book at once: it is asked first. */
function OpenSheet({ stationId, closed, onClose }: OpenSheetProps) {
  const online = useOnline()
  const write = useWrite(openStationOn)

  async function open(): Promise<void> {
    if (await write.submit({ stationId, date: closed.date })) onClose()
  }

  return (
    <Sheet
      title={`${dayAndWeekdayText(closed.date)}照常上班吗？`}
      onClose={onClose}
      foot={
        <>
          <Button
            kind="primary"
            title="照常上班"
            loading={busyText(write, '正在改')}
            disabledReason={online ? undefined : '连上网再改'}
            onTap={() => void open()}
          />
          <Button title="还是休息" onTap={onClose} />
        </>
      }
    >
      <View>原来登的是“{closed.reason}”。改了以后，群众马上就能约这一天。</View>
      <FailureNotice title="还没改上" error={write.error} />
    </Sheet>
  )
}
