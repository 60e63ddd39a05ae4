import { listStations, type StationChoice } from '@contract/stations'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { AskBar } from '../../ui/AskBar'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { chooseStation, useChosenStation } from '../chosenStation'
import { Branch } from './Branch'

/** Chooses a station: down the tree, one level after the other. */
export default function Choose() {
  const [path, setPath] = useState<readonly StationChoice[]>([])
  const chosen = useChosenStation()
  const top = useRead(listStations, {})
  // A district's centre alone at the top is not a choice yet: what is under it comes at once.
  const [onlyTop, secondTop] = top.data?.stations ?? []
  const root = secondTop === undefined ? onlyTop : undefined
  const parent = path.at(-1) ?? root
  const phone = parent?.dutyPhone ?? chosen?.dutyPhone
  return (
    <Screen actionBar={phone !== undefined && <AskBar title="请人帮我选" phone={phone} />}>
      <Heading level={1} title="选您的服务站" />
      <ReadView read={top} phone={phone}>
        {({ stations }) => (
          <Branch
            key={parent?.stationId ?? 'top'}
            parent={parent}
            top={stations}
            wasTapped={path.length > 0}
            onDown={(station) => setPath([...path, station])}
            onUp={path.length > 0 ? () => setPath(path.slice(0, -1)) : undefined}
            onChoose={choose}
          />
        )}
      </ReadView>
    </Screen>
  )
}

function choose(station: StationChoice): void {
  chooseStation(station)
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.switchTab({ url: '/pages/home/home' })
}
