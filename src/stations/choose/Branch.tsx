import { type ListedStation, listStations, type StationChoice } from '@contract/stations'
import { stationName } from '@contract/stations/stationTerms'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { StaleNotice } from '../../cloud/ReadView'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Heading } from '../../ui/Heading'

export interface BranchProps {
  /** Whose stations are listed; undefined where several stand at the top. */
  parent: ListedStation | undefined
  onDown: (station: ListedStation) => void
  onUp: (() => void) | undefined
  onChoose: (station: StationChoice) => void
}

/** A station and those right under it; one with nothing under it is chosen at once. */
export function Branch({ parent, onDown, onUp, onChoose }: BranchProps) {
  const goOn = (station: ListedStation) => (station.hasBelow ? onDown : onChoose)(station)
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
      {parent?.hasBelow && <Heading title={`${parent.place}下面的站`} />}
      {parent?.hasBelow !== false && <Stations parent={parent} onTap={goOn} />}
      {onUp && <Button title="回到上一级" icon="chevron-left" onTap={onUp} />}
    </>
  )
}

interface StationsProps extends Pick<BranchProps, 'parent'> {
  /** `next` of the page before; left out for the first. */
  after?: string | undefined
  onTap: (station: ListedStation) => void
}

/** A hundred stations, and the next ones beneath them once they are asked for. */
function Stations({ parent, after, onTap }: StationsProps) {
  const [showsNext, setShowsNext] = useState(false)
  const read = useRead(listStations, {
    ...(parent && { parentId: parent.stationId }),
    ...(after !== undefined && { after }),
  })
  if (read.data === undefined) return <Unopened read={read} />
  const { stations, next } = read.data
  return (
    <>
      {after === undefined && <StaleNotice read={read} />}
      <View className="choices">
        {stations.map((station) => (
          <Choice key={station.stationId} title={station.place} onTap={() => onTap(station)} />
        ))}
      </View>
      {next !== undefined && !showsNext && (
        <Button title="再看后面的" onTap={() => setShowsNext(true)} />
      )}
      {next !== undefined && showsNext && <Stations parent={parent} after={next} onTap={onTap} />}
    </>
  )
}
