import { peopleCounts } from '@contract/people'
import type { PeopleCountsOfStation } from '@contract/people/personViews'
import { stationName } from '@contract/stations/stationTerms'
import { useRouter } from '@tarojs/taro'
import { call } from '../../cloud/call'
import { ReadView } from '../../cloud/ReadView'
import { from } from '../../cloud/usePages'
import { AtStation } from '../../shell/AtStation'
import { StationsBelow } from '../../stations/StationsBelow'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { useWithBelow } from '../../stations/useWithBelow'
import { WholeHeading } from '../../stations/WholeHeading'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { ByTag } from '../ByTag'
import { FileCounts } from '../FileCounts'
import { countsUrl } from '../links'
import { missingText } from '../missingText'

/** How many files a station and those below it have. `?stationId=&ofStationId=` */
export default function CountsPage() {
  const { ofStationId } = useRouter().params
  return (
    <AtStation procedure={peopleCounts} keeps="档案都在">
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
  const { read, ...rest } = useWithBelow([peopleCounts.name, of], (after) =>
    call(peopleCounts, { ...of, ...from(after) }),
  )
  return (
    <ReadView read={read} phone={phone} keeps="档案都在">
      {({ own, below }) => (
        <>
          <OwnCounts {...own} />
          {below.length > 0 && (
            <>
              <Heading title="下面的站" />
              <StationsBelow
                stations={below}
                lineOf={({ stationId, whole }) => ({
                  note: missingText(whole),
                  side: `${whole.total}人`,
                  url: countsUrl(of.stationId, stationId),
                })}
                {...rest}
              />
            </>
          )}
        </>
      )}
    </ReadView>
  )
}

function OwnCounts(own: PeopleCountsOfStation) {
  return (
    <>
      <Heading level={1} title={stationName(own)} />
      {own.below.length > 0 ? (
        <WholeCounts {...own} />
      ) : (
        <>
          <FileCounts counts={own.counts} />
          <ByTag byTag={own.counts.byTag} />
        </>
      )}
    </>
  )
}

/** With those below first; of one that has no files itself, those alone. */
function WholeCounts({ place, counts, whole, addedAt }: PeopleCountsOfStation) {
  return (
    <>
      <WholeHeading place={place} addedAt={addedAt} />
      <FileCounts counts={whole} />
      <ByTag byTag={whole.byTag} />
      {counts.total > 0 && (
        <>
          <Heading title="本站" />
          <FileCounts counts={counts} />
        </>
      )}
    </>
  )
}
