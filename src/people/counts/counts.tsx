import { peopleCounts } from '@contract/people'
import { TAGS } from '@contract/people/personTerms'
import type { PeopleCounts, PeopleCountsOfStation } from '@contract/people/personViews'
import type { OutputOf } from '@contract/procedure'
import { stationName } from '@contract/stations/stationTerms'
import { keysOf } from '@contract/terms'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { WholeHeading } from '../../stations/WholeHeading'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Screen } from '../../ui/Screen'
import { FileCounts } from '../FileCounts'
import { countsUrl } from '../links'
import { missingText } from '../missingText'

/** How many files a station and those below it have. `?stationId=&ofStationId=` */
export default function CountsPage() {
  const { ofStationId } = useRouter().params
  return (
    <AtStation keeps="档案都在">
      {({ stationId }) => (
        <Screen staff>
          <CountsOf stationId={stationId} ofStationId={ofStationId ?? stationId} />
        </Screen>
      )}
    </AtStation>
  )
}

interface CountsOfProps {
  stationId: string
  ofStationId: string
}

function CountsOf(of: CountsOfProps) {
  const phone = useDutyPhone()
  const read = useRead(peopleCounts, of)
  return (
    <ReadView read={read} phone={phone} keeps="档案都在">
      {(counts) => (
        <>
          <Heading level={1} title={stationName(counts)} />
          {counts.below.length > 0 ? (
            <WholeCounts {...counts} />
          ) : (
            <>
              <FileCounts counts={counts.counts} />
              <ByTag counts={counts.counts} />
            </>
          )}
          <Below {...of} counts={counts} />
        </>
      )}
    </ReadView>
  )
}

/** With those below first; of one that has no files itself, those alone. */
function WholeCounts({ place, counts, whole }: PeopleCountsOfStation) {
  return (
    <>
      <WholeHeading place={place} />
      <FileCounts counts={whole} />
      <ByTag counts={whole} />
      {counts.total > 0 && (
        <>
          <Heading title="本站" />
          <FileCounts counts={counts} />
        </>
      )}
    </>
  )
}

function ByTag({ counts: { byTag } }: { counts: PeopleCounts }) {
  const tags = keysOf(TAGS).filter((tag) => (byTag[tag] ?? 0) > 0)
  if (tags.length === 0) return null
  return (
    <List label="各标签">
      {tags.map((tag) => (
        <Cell key={tag} title={TAGS[tag].label} side={`${byTag[tag] ?? 0}人`} />
      ))}
    </List>
  )
}

/** The stations right below, and those after them once they are asked for. */
function Below({ counts, ...of }: CountsOfProps & { counts: OutputOf<typeof peopleCounts> }) {
  const [showsNext, setShowsNext] = useState(false)
  const { below, next } = counts
  if (below.length === 0) return null
  return (
    <>
      <Heading title="下面的站" />
      <List label="下面的站">
        {below.map(({ stationId, place, whole }) => (
          <Cell
            key={stationId}
            title={place}
            note={missingText(whole)}
            side={`${whole.total}人`}
            onTap={() => void Taro.navigateTo({ url: countsUrl(of.stationId, stationId) })}
          />
        ))}
      </List>
      {next !== undefined && !showsNext && (
        <Button title="再看后面的站" onTap={() => setShowsNext(true)} />
      )}
      {next !== undefined && showsNext && <BelowAfter {...of} after={next} />}
    </>
  )
}

function BelowAfter({ after, ...of }: CountsOfProps & { after: string }) {
  const read = useRead(peopleCounts, { ...of, after })
  return <ReadView read={read}>{(counts) => <Below {...of} counts={counts} />}</ReadView>
}
