import type { ListedStation, StationChoice } from '@contract/stations/stationShapes'
import { stationName } from '@contract/stations/stationTerms'
import { listStations } from '@contract/stations/tabProcedures'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { StaleNotice } from '../../cloud/ReadView'
import { Unopened } from '../../cloud/Unopened'
import { useRead } from '../../cloud/useRead'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { Heading } from '../../ui/Heading'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import './choose.css'

export interface BranchProps {
  /** Whose stations are listed; undefined where several stand at the top. */
  parent: ListedStation | undefined
  onDown: (station: ListedStation) => void
  onUp: (() => void) | undefined
  onChoose: (station: StationChoice) => void
}

/** A station and those right under it: each is chosen with one tap, and leads on to those under it. */
export function Branch({ parent, onDown, onUp, onChoose }: BranchProps) {
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
      {parent?.hasBelow !== false && (
        <Stations parent={parent} onDown={onDown} onChoose={onChoose} />
      )}
      {onUp && <Button title="回到上一级" icon="chevron-left" onTap={onUp} />}
    </>
  )
}

interface StationsProps extends Pick<BranchProps, 'parent' | 'onDown' | 'onChoose'> {
  /** `next` of the page before; left out for the first. */
  after?: string | undefined
}

/** A hundred stations, and the next ones beneath them once they are asked for. */
function Stations({ after, ...branch }: StationsProps) {
  const { parent } = branch
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
          <Place key={station.stationId} station={station} {...branch} />
        ))}
      </View>
      {next !== undefined && !showsNext && (
        <Button title="再看后面的" onTap={() => setShowsNext(true)} />
      )}
      {next !== undefined && showsNext && <Stations {...branch} after={next} />}
    </>
  )
}

interface PlaceProps extends Pick<BranchProps, 'onDown' | 'onChoose'> {
  station: ListedStation
}

function Place({ station, onDown, onChoose }: PlaceProps) {
  const choice = <Choice title={station.place} onTap={() => onChoose(station)} />
  if (!station.hasBelow) return choice
  return (
    <View className="choose-place">
      {choice}
      <Tappable
        className="choose-below"
        label={`${station.place}下面的站`}
        onTap={() => onDown(station)}
      >
        <View>下面的站</View>
        <Icon name="chevron-right" size="small" />
      </Tappable>
    </View>
  )
}
