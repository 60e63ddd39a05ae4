import type { OutputOf } from '@contract/procedure'
import type { ListedStation, StationChoice } from '@contract/stations/stationShapes'
import { listStations } from '@contract/stations/tabProcedures'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { Unopened } from '../../cloud/Unopened'
import { type Read, useRead } from '../../cloud/useRead'
import { tabUrl } from '../../shell/tabs'
import { AskBar } from '../../ui/AskBar'
import { Field } from '../../ui/Field'
import { goBackOr } from '../../ui/goBackOr'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { chooseStation, useChosenStation } from '../chosenStation'
import { Branch, type BranchProps } from './Branch'
import { FoundStations } from './FoundStations'
import { RecentStations } from './RecentStations'
import { useStationSearch } from './useStationSearch'

/** Chooses a station: by its name, one chosen before, or down the tree, one level after the other. */
export default function Choose() {
  const [path, setPath] = useState<readonly ListedStation[]>([])
  const [typed, setTyped] = useState('')
  const search = useStationSearch(typed)
  const chosen = useChosenStation()
  const top = useRead(listStations, {})
  // A district's centre alone at the top is not a choice yet: what is under it comes at once.
  const [onlyTop, secondTop] = top.data?.stations ?? []
  const root = secondTop === undefined ? onlyTop : undefined
  const parent = path.at(-1) ?? root
  const phone = parent?.dutyPhone ?? chosen?.dutyPhone
  const found = search.words === '' ? undefined : search.read.data
  return (
    <Screen actionBar={phone !== undefined && <AskBar title="打电话，请人帮我选" phone={phone} />}>
      <Heading level={1} title="选您的服务站" />
      <Field
        label="找一找"
        placeholder="例如 巴川街道"
        maxLength={20}
        value={typed}
        onChange={setTyped}
      />
      {search.words !== '' && (
        <ReadView read={search.read}>
          {(answer) => <FoundStations words={search.words} found={answer} onChoose={choose} />}
        </ReadView>
      )}
      {search.words === '' && path.length === 0 && (
        <>
          <RecentStations chosenId={chosen?.stationId} onChoose={choose} />
          <Heading title="或者一级一级选" />
        </>
      )}
      {(search.words === '' || found?.stations.length === 0 || found?.more) && (
        <Tree
          top={top}
          branch={{
            parent,
            onDown: (station) => setPath([...path, station]),
            onUp: path.length > 0 ? () => setPath(path.slice(0, -1)) : undefined,
            onChoose: choose,
          }}
        />
      )}
    </Screen>
  )
}

/** Nothing of it is known until the top is. The number to call stands below the page, once. */
function Tree({ top, branch }: { top: Read<OutputOf<typeof listStations>>; branch: BranchProps }) {
  if (top.data === undefined) return <Unopened read={top} />
  return <Branch key={branch.parent?.stationId ?? 'top'} {...branch} />
}

function choose(station: StationChoice): void {
  chooseStation(station)
  goBackOr(tabUrl('home'))
}
