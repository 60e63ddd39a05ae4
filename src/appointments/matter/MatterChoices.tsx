import { MATTERS } from '@contract/matters'
import type { StationHome } from '@contract/stations/stationShapes'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useOnline } from '../../cloud/useOnline'
import { Choice } from '../../ui/Choice'
import { Empty } from '../../ui/Empty'
import { Expander } from '../../ui/Expander'
import { Notice } from '../../ui/Notice'
import { bookingUrl, firstWay } from '../bookingSteps'
import { splitMatters } from './splitMatters'

type Offered = StationHome['matters'][number]

/** The matters of a station: a tap moves on to the times. */
export function MatterChoices({ station }: { station: StationHome }) {
  const online = useOnline()
  const { first, rest } = splitMatters(station.matters)
  if (!online) return <Notice note="没有网选不了时间，请打电话约。" />
  if (first.length === 0) {
    return (
      <Empty
        icon="phone"
        title="这里还不能约"
        lines={['请打电话给值班的人，', '他会告诉您怎么办。']}
      />
    )
  }
  return (
    <View className="choices">
      {first.map((offered) => (
        <MatterChoice key={offered.matter} stationId={station.stationId} offered={offered} />
      ))}
      {rest.length > 0 && (
        <Expander icon="message" title={`还有 ${rest.length} 类事项`}>
          {rest.map((offered) => (
            <MatterChoice key={offered.matter} stationId={station.stationId} offered={offered} />
          ))}
        </Expander>
      )}
    </View>
  )
}

function MatterChoice({ stationId, offered }: { stationId: string; offered: Offered }) {
  const { matter, note, ways } = offered
  const { label, icon } = MATTERS[matter]
  const way = firstWay(ways)
  return (
    <Choice
      icon={icon}
      title={label}
      note={note}
      disabledReason={way === undefined ? '请打电话' : undefined}
      onTap={() => {
        if (way) void Taro.navigateTo({ url: bookingUrl('time', { stationId, matter, way }) })
      }}
    />
  )
}
