import type { StationHome } from '@contract/stations'
import { openingAt } from '@contract/stations/hours'
import { dateOf } from '@contract/time'
import { View } from '@tarojs/components'
import { useNow } from '../../cloud/useNow'
import type { Read } from '../../cloud/useRead'
import { Badge } from '../../ui/Badge'
import './OpeningLine.css'

/** Whether somebody is there now; nothing while all that is known is of another day. */
export function OpeningLine({ read }: { read: Read<StationHome> }) {
  const now = useNow()
  const today = read.data?.today
  const isOld = (read.isStale || read.isFetching) && today?.date !== dateOf(now)
  if (today === undefined || isOld) return null
  const { open, state, detail } = openingAt(today.periods, today.closedBecause, now)
  return (
    <View className="opening-line">
      <View className="opening-part">
        <Badge icon={open ? 'check' : 'clock'} tone={open ? 'good' : 'plain'} title={state} />
      </View>
      <View className="opening-part">{detail}</View>
    </View>
  )
}
