import { openingAt } from '@contract/stations/hours'
import type { StationHome } from '@contract/stations/stationShapes'
import { dateOf } from '@contract/time'
import { View } from '@tarojs/components'
import { useNow } from '../../cloud/useNow'
import type { Read } from '../../cloud/useRead'
import { type ClosedLine, closedSoonOf } from '../../stations/closedSoonOf'
import { Badge } from '../../ui/Badge'
import './OpeningLine.css'

/** So many of the closed days to come; the card says them all. */
const CLOSED_DAYS_MAX = 3

/** Whether somebody is there now, and which days to come nobody is; of today nothing while all that is known is of another day. */
export function OpeningLine({ read }: { read: Read<StationHome> }) {
  const now = useNow()
  const today = read.data?.today
  const isOld = (read.isStale || read.isFetching) && today?.date !== dateOf(now)
  const closed = closedSoonOf(read.data ?? {}, now).slice(0, CLOSED_DAYS_MAX)
  if (today === undefined || isOld) return <ClosedSoon closed={closed} />
  const { open, state, detail } = openingAt(today.periods, today.closedBecause, now)
  return (
    <>
      <View className="opening-line">
        <View className="opening-part">
          <Badge icon={open ? 'check' : 'clock'} tone={open ? 'good' : 'plain'} title={state} />
        </View>
        <View className="opening-part">{detail}</View>
      </View>
      <ClosedSoon closed={closed} />
    </>
  )
}

/** Whoever would set out tomorrow reads today that nobody is there. */
function ClosedSoon({ closed }: { closed: readonly ClosedLine[] }) {
  return closed.map(({ day, why }) => <View key={day}>{`${day}${why}`}</View>)
}
