import { addHousehold, cardCoverage } from '@contract/contactCards'
import type { HouseholdList } from '@contract/contactCards/contactCardTerms'
import type { CoverageOfStation } from '@contract/contactCards/contactCardViews'
import type { Membership } from '@contract/members/membership'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { mayCall } from '../../shell/mayCall'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Expander } from '../../ui/Expander'
import { Screen } from '../../ui/Screen'
import { type Tab, Tabs } from '../../ui/Tabs'
import { CoverageSum } from '../CoverageSum'
import { FilterCell } from '../FilterCell'
import { filterOf, filtersFor, keyIn } from '../householdFilter'
import { assignManyUrl, coverageUrl, editHouseholdUrl, printUrl } from '../links'
import { FindByCardNo } from './FindByCardNo'
import { HouseholdPages } from './HouseholdPages'

/** The households of a station, where their cards stand, and what comes next. `?stationId=`, `&list=&of=` */
export default function CardList() {
  const { list, of } = useRouter().params
  const named = NAMED.find((key) => key === list)
  return (
    <AtStation keeps="登记过的都在">
      {(post) => <Cards post={post} named={named} of={keyIn(of)} />}
    </AtStation>
  )
}

type ListTab = Exclude<HouseholdList, 'ended'>
const LISTS: readonly ListTab[] = ['without', 'outdated', 'all']
/** These are shown to who comes from their number. */
const NAMED: readonly ListTab[] = [...LISTS, 'delivered', 'refused', 'notAtHome']

interface CardsProps {
  post: Membership
  /** The list and the filter that the address names. */
  named: ListTab | undefined
  of: string | undefined
}

function Cards({ post, named, of }: CardsProps) {
  const { stationId, role } = post
  const phone = useDutyPhone()
  const online = useOnline()
  const [list, setList] = useState<ListTab>(named ?? 'without')
  const [filterKey, setFilterKey] = useState(of)
  const isStaff = mayCall(addHousehold, role)
  const own = { stationId, ofStationId: stationId }
  const { data: coverage } = useRead(cardCoverage, own, { enabled: isStaff })
  const filters = filtersFor(post, coverage)
  const filter = filterOf(filterKey, filters)
  const shown = filter.key === 'all' ? coverage : undefined
  const lists =
    named === undefined || LISTS.includes(named)
      ? LISTS
      : [named, 'without' as const, 'all' as const]
  return (
    <Screen
      staff
      top={
        <Tabs
          items={lists.map((key) => tabOf(key, shown))}
          current={list}
          onSelect={(key) => setList(lists.find((each) => each === key) ?? 'without')}
        />
      }
      actionBar={
        <ActionBar
          main={{
            title: '印卡',
            icon: 'document',
            disabledReason: online ? undefined : '连上网再印',
            onTap: () => void Taro.navigateTo({ url: printUrl(stationId) }),
          }}
        />
      }
    >
      {coverage && (
        <CoverageSum
          coverage={coverage}
          onTap={() => void Taro.navigateTo({ url: coverageUrl(stationId) })}
        />
      )}
      <FilterCell filters={filters} selected={filter} onSelect={setFilterKey} />
      <FindByCardNo post={post}>
        <HouseholdPages
          key={`${list} ${filter.key}`}
          post={post}
          list={list}
          filter={filter}
          phone={phone}
          isEmpty={coverage?.total === 0}
        />
      </FindByCardNo>
      {list === 'all' && (
        <Expander icon="home" title="不在本站的住户">
          <HouseholdPages key={filter.key} post={post} list="ended" filter={filter} phone={phone} />
        </Expander>
      )}
      {isStaff && (
        <>
          <Button
            icon="transfer"
            title="好多户一起换联络员"
            onTap={() => void Taro.navigateTo({ url: assignManyUrl(stationId, filter.key) })}
          />
          <Button
            icon="plus"
            title="添一户"
            onTap={() => void Taro.navigateTo({ url: editHouseholdUrl(stationId) })}
          />
        </>
      )}
    </Screen>
  )
}

const TITLES: Record<ListTab, string> = {
  without: '还没送',
  outdated: '要换卡',
  all: '全部',
  delivered: '有卡的',
  refused: '没有收',
  notAtHome: '家里没人',
}

function tabOf(key: ListTab, coverage: CoverageOfStation | undefined): Tab {
  const counts: Partial<Record<ListTab, number>> = coverage
    ? { ...coverage, all: coverage.total }
    : {}
  return { key, title: TITLES[key], count: counts[key] }
}
