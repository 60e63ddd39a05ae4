import type { StationChoice } from '@contract/stations/stationShapes'
import { stationKindText } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '../../ui/Choice'
import { Heading } from '../../ui/Heading'
import { recentStations } from '../recentStations'

export interface RecentStationsProps {
  /** The one that is chosen now is not offered again. */
  chosenId: string | undefined
  onChoose: (station: StationChoice) => void
}

/** The stations that were chosen before, to go back to with one tap. */
export function RecentStations({ chosenId, onChoose }: RecentStationsProps) {
  const [recent] = useState(recentStations)
  const others = recent.filter(({ stationId }) => stationId !== chosenId).slice(0, 3)
  if (others.length === 0) return null
  return (
    <>
      <Heading title="最近选过的" />
      <View className="choices">
        {others.map((station) => (
          <Choice
            key={station.stationId}
            title={station.place}
            note={stationKindText(station.level)}
            onTap={() => onChoose(station)}
          />
        ))}
      </View>
    </>
  )
}
