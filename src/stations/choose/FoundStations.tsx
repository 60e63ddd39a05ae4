import type { OutputOf } from '@contract/procedure'
import type { searchStations } from '@contract/stations'
import type { StationChoice } from '@contract/stations/stationShapes'
import { STATION_LEVELS } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import { accessible } from '../../ui/accessible'
import { Choice } from '../../ui/Choice'

export interface FoundStationsProps {
  words: string
  found: OutputOf<typeof searchStations>
  onChoose: (station: StationChoice) => void
}

/** The stations of a name, each with what it is under: many places share a name. */
export function FoundStations({ words, found, onChoose }: FoundStationsProps) {
  const { stations, guessed, more } = found
  if (stations.length === 0) {
    return (
      <View {...accessible({ role: 'status' })}>
        没有叫“{words}”的站。少写一个字，或者从下面一级一级选。
      </View>
    )
  }
  return (
    <>
      {guessed && (
        <View {...accessible({ role: 'status' })}>没有叫“{words}”的站。是不是这里？</View>
      )}
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
      {more && (
        <View className="small">
          还有同名的站没有列出来。名字多写几个字，或者从下面一级一级选。
        </View>
      )}
    </>
  )
}
