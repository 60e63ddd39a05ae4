import { cardCoverage } from '@contract/contactCards'
import type { CoverageOfStation } from '@contract/contactCards/contactCardViews'
import { stationName } from '@contract/stations/stationTerms'
import Taro, { useRouter } from '@tarojs/taro'
import { call } from '../../cloud/call'
import { ReadView } from '../../cloud/ReadView'
import { from } from '../../cloud/usePages'
import { AtStation } from '../../shell/AtStation'
import { StationsBelow, type StationsBelowProps } from '../../stations/StationsBelow'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { useWithBelow } from '../../stations/useWithBelow'
import { WholeHeading } from '../../stations/WholeHeading'
import type { ButtonProps } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Empty } from '../../ui/Empty'
import { Heading } from '../../ui/Heading'
import { Screen } from '../../ui/Screen'
import { coverageUrl, deliveriesUrl, editHouseholdUrl } from '../links'
import { CoverageNumbers, type CoverageNumbersProps } from './CoverageNumbers'
import './coverage.css'
import { leastFirst } from './leastFirst'
import { Shares } from './Shares'
import { shareLine } from './shareLine'

/** How many have their card, by village and by liaison, and below. `?stationId=&ofStationId=` */
export default function CoveragePage() {
  const { ofStationId } = useRouter().params
  return (
    <AtStation procedure={cardCoverage} keeps="登记过的都在">
      {({ stationId }) => (
        <Screen staff>
          <CoverageOf stationId={stationId} ofStationId={ofStationId ?? stationId} />
        </Screen>
      )}
    </AtStation>
  )
}

interface CoverageOfProps {
  stationId: string
  ofStationId: string
}

function CoverageOf({ stationId, ofStationId }: CoverageOfProps) {
  const phone = useDutyPhone()
  const isOwn = ofStationId === stationId
  const of = { stationId, ofStationId }
  const { read, ...rest } = useWithBelow([cardCoverage.name, of], (after) =>
    call(cardCoverage, { ...of, ...from(after) }),
  )
  return (
    <ReadView read={read} phone={phone} keeps="登记过的都在">
      {({ own: coverage, below }) => (
        <>
          <Heading level={1} title={stationName(coverage)} />
          <Numbers coverage={coverage} stationId={isOwn ? stationId : undefined} />
          {isOwn && (
            <Cell
              icon="clipboard"
              title="送卡台账"
              note="哪天送到谁家，谁送的"
              onTap={() => void Taro.navigateTo({ url: deliveriesUrl(stationId) })}
            />
          )}
          <Shares coverage={coverage} stationId={isOwn ? stationId : undefined} />
          {below.length > 0 && <Below stationId={stationId} below={below} {...rest} />}
          {coverage.total === 0 && below.length === 0 && (
            <Empty
              icon="home"
              title="还没有住户"
              lines={['添了住户，这里就有数了。']}
              action={isOwn ? addAction(stationId) : undefined}
            />
          )}
        </>
      )}
    </ReadView>
  )
}

type CoverageBelow = CoverageOfStation['below'][number]

type BelowProps = Omit<StationsBelowProps<CoverageBelow>, 'stations' | 'lineOf'> & {
  stationId: string
  below: readonly CoverageBelow[]
}

function Below({ stationId, below, ...rest }: BelowProps) {
  return (
    <>
      <Heading title="下面的站" />
      <StationsBelow
        stations={leastFirst(below, ({ whole }) => whole)}
        lineOf={(each) => ({
          ...shareLine(each.whole),
          url: coverageUrl(stationId, each.stationId),
        })}
        {...rest}
      />
    </>
  )
}

/** With those below first; of one that has no households itself, those alone. */
function Numbers({ coverage, stationId }: CoverageNumbersProps & { coverage: CoverageOfStation }) {
  if (coverage.below.length === 0) {
    return <CoverageNumbers coverage={coverage} stationId={stationId} />
  }
  return (
    <>
      <WholeHeading place={coverage.place} addedAt={coverage.addedAt} />
      <CoverageNumbers coverage={coverage.whole} stationId={undefined} />
      {coverage.total > 0 && (
        <>
          <Heading title="本站" />
          <CoverageNumbers coverage={coverage} stationId={stationId} />
        </>
      )}
    </>
  )
}

function addAction(stationId: string): ButtonProps {
  return {
    title: '添一户',
    onTap: () => void Taro.navigateTo({ url: editHouseholdUrl(stationId) }),
  }
}
