import { peopleCounts } from '@contract/people'
import { TAGS } from '@contract/people/personTerms'
import type { PeopleCounts, PeopleCountsOfStation } from '@contract/people/personViews'
import type { OutputOf } from '@contract/procedure'
import { stationName } from '@contract/stations/stationTerms'
import { keysOf } from '@contract/terms'
import Taro, { useRouter } from '@tarojs/taro'
import { call } from '../../cloud/call'
import { ReadView } from '../../cloud/ReadView'
import { from, usePages } from '../../cloud/usePages'
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
  // Each page has the counts of the station itself, and some of those below it.
  const { read, more, isFetchingMore } = usePages({
    key: [peopleCounts.name, of],
    ask: async (after) => {
      const page = await call(peopleCounts, { ...of, ...from(after) })
      return { rows: [page], next: page.next }
    },
  })
  return (
    <ReadView read={read} phone={phone} keeps="档案都在">
      {(pages) => (
        <>
          {pages.slice(0, 1).map((counts) => (
            <OwnCounts key={of.ofStationId} {...counts} />
          ))}
          <Below stationId={of.stationId} below={pages.flatMap(({ below }) => below)} />
          {more && (
            <Button
              title="再看后面的站"
              loading={isFetchingMore ? '正在打开' : undefined}
              onTap={more}
            />
          )}
        </>
      )}
    </ReadView>
  )
}

type Counts = OutputOf<typeof peopleCounts>

function OwnCounts(counts: Counts) {
  return (
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
    </>
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

/** The stations right below, as many as were asked for. */
function Below({ stationId, below }: { stationId: string; below: Counts['below'] }) {
  if (below.length === 0) return null
  return (
    <>
      <Heading title="下面的站" />
      <List label="下面的站">
        {below.map((each) => (
          <Cell
            key={each.stationId}
            title={each.place}
            note={missingText(each.whole)}
            side={`${each.whole.total}人`}
            onTap={() => void Taro.navigateTo({ url: countsUrl(stationId, each.stationId) })}
          />
        ))}
      </List>
    </>
  )
}
