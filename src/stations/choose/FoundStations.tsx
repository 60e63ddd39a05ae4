import type { FoundStation, StationChoice } from '@contract/stations'
import { STATION_LEVELS } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import { accessible } from '../../ui/accessible'
import { Choice } from '../../ui/Choice'

export interface FoundStationsProps {
  words: string
  stations: readonly FoundStation[]
  onChoose: (station: StationChoice) => void
}

/** The stations of a name, each with what it is under: many places share a name. */
export function FoundStations({ words, stations, onChoose }: FoundStationsProps) {
  if (stations.length === 0) {
    return (
      <View {...accessible({ role: 'status' })}>
        没有叫“{words}”的站。少写一个字，或者从下面一级一级选。
      </View>
    )
  }
  return (
    <View className="choices">
      {stations.map((station) => (
        <Choice
          key={station.stationId}
          title={station.place}
          note={station.under.join(' ') || `${STATION_LEVELS[station.level].label}级`}
          onTap={() => onChoose(station)}
        />
      ))}
    </View>
  )
}
