import { listStations, type StationChoice, stationName } from '@contract/stations'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useRead } from '../../cloud/useRead'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Heading } from '../../ui/Heading'
import { Skeleton } from '../../ui/Skeleton'
import { filterStations, isWorthFiltering } from './filterStations'

export interface BranchProps {
  /** Whose stations are listed; undefined where several stand at the top. */
  parent: StationChoice | undefined
  top: readonly StationChoice[]
  /** Whether the person asked for this one: with nothing under it, it is chosen at once. */
  wasTapped: boolean
  onDown: (station: StationChoice) => void
  onUp: (() => void) | undefined
  onChoose: (station: StationChoice) => void
}

/** A station and those right under it. */
export function Branch(props: BranchProps) {
  const { parent, top, wasTapped, onDown, onUp, onChoose } = props
  const below = useRead(listStations, parent ? { parentId: parent.stationId } : {}, {
    enabled: parent !== undefined,
  })
  const stations = parent ? below.data?.stations : top
  const isLeaf = parent !== undefined && wasTapped && stations?.length === 0 && !below.isFetching
  useEffect(() => {
    if (isLeaf && parent) onChoose(parent)
  }, [isLeaf, parent, onChoose])
  if (isLeaf || (parent && below.state === 'loading')) return <Skeleton />
  return (
    <>
      {parent && (
        <Choice
          icon="home"
          title={stationName(parent)}
          note="就选这一个"
          onTap={() => onChoose(parent)}
        />
      )}
      <Stations parent={parent} stations={stations ?? []} onDown={onDown} />
      {onUp && <Button title="回到上一级" icon="chevron-left" onTap={onUp} />}
    </>
  )
}

interface StationsProps {
  parent: StationChoice | undefined
  stations: readonly StationChoice[]
  onDown: (station: StationChoice) => void
}

function Stations({ parent, stations, onDown }: StationsProps) {
  const [words, setWords] = useState('')
  const found = filterStations(stations, words)
  if (stations.length === 0) return null
  return (
    <>
      {parent && <Heading title={`${parent.place}下面的站`} />}
      {isWorthFiltering(stations) && (
        <Field
          label="找一找"
          placeholder={`例如 ${stations[0]?.place}`}
          value={words}
          onChange={setWords}
        />
      )}
      <View className="choices">
        {found.map((station) => (
          <Choice key={station.stationId} title={station.place} onTap={() => onDown(station)} />
        ))}
      </View>
      {found.length === 0 && <View>没有叫“{words.trim()}”的，少写一个字再看看。</View>}
    </>
  )
}
