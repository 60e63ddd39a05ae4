import type { CardShare, CoverageOfStation } from '@contract/contactCards/contactCardViews'
import Taro from '@tarojs/taro'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { liaisonKey, villageKey } from '../householdFilter'
import { cardsUrl } from '../links'
import { leastFirst } from './leastFirst'
import { shareLine } from './shareLine'

export interface SharesProps {
  coverage: Pick<CoverageOfStation, 'villages' | 'liaisons'>
  /** Where their households can be opened; of a station below they cannot. */
  stationId: string | undefined
}

/** How many have their card, by village and by liaison. */
export function Shares({ coverage: { villages, liaisons = [] }, stationId }: SharesProps) {
  return (
    <>
      <ShareList
        title="各村"
        stationId={stationId}
        rows={villages.map((each) => ({
          ...each,
          key: villageKey(each.village),
          title: each.village,
        }))}
      />
      <ShareList
        title="各联络员"
        stationId={stationId}
        rows={liaisons.map((each) => ({
          ...each,
          key: liaisonKey(each.memberNo),
          title: each.name,
        }))}
      />
    </>
  )
}

interface Share extends CardShare {
  /** Of the filter that names its households. */
  key: string
  title: string
}

interface ShareListProps extends Pick<SharesProps, 'stationId'> {
  title: string
  rows: readonly Share[]
}

/** Where most are still without stands first. */
function ShareList({ title, rows, stationId }: ShareListProps) {
  if (rows.length === 0) return null
  return (
    <>
      <Heading title={title} />
      <List label={title}>
        {leastFirst(rows, (row) => row).map((row) => (
          <Cell
            key={row.key}
            title={row.title}
            {...shareLine(row)}
            onTap={stationId === undefined ? undefined : opening(stationId, row)}
          />
        ))}
      </List>
    </>
  )
}

/** To those without a card; where nobody is, to all of them. */
function opening(stationId: string, { without, key }: Share): () => void {
  const list = without > 0 ? 'without' : 'all'
  return () => void Taro.navigateTo({ url: cardsUrl(stationId, { list, of: key }) })
}
