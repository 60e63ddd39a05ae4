import { addHousehold, cardCoverage } from '@contract/contactCards'
import { listHouseholds } from '@contract/contactCards/tabProcedures'
import type { Membership } from '@contract/members/membership'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { AtStation } from '../../shell/AtStation'
import { mayCall } from '../../shell/mayCall'
import { useBeside } from '../../shell/useBeside'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { Expander } from '../../ui/Expander'
import { ListAndDetail } from '../../ui/ListAndDetail'
import { Screen } from '../../ui/Screen'
import { Tabs } from '../../ui/Tabs'
import { CoverageSum } from '../CoverageSum'
import { FilterCell } from '../FilterCell'
import { OneHousehold } from '../household/OneHousehold'
import { filterOf, filtersFor, type HouseholdFilter, keyIn, queryOf } from '../householdFilter'
import { assignManyUrl, coverageUrl, editHouseholdUrl, householdUrl, printUrl } from '../links'
import { useHouseholds } from '../useHouseholds'
import { FindByCardNo } from './FindByCardNo'
import { HouseholdPages, type HouseholdPagesProps } from './HouseholdPages'
import { type ListTab, listNamed, tabsOf } from './listTabs'

/** The households of a station, where their cards stand, and what comes next. `?stationId=`, `&list=&of=` */
export default function CardList() {
  const { list, of } = useRouter().params
  const named = listNamed(list)
  return (
    <AtStation procedure={listHouseholds} keeps="登记过的都在">
      {(post) => <Cards post={post} named={named} of={keyIn(of)} />}
    </AtStation>
  )
}

interface CardsProps {
  post: Membership
  /** The list and the filter that the address names. */
  named: ListTab | undefined
  of: string | undefined
}

function Cards({ post, named, of }: CardsProps) {
  const { stationId, role } = post
  const [list, setList] = useState<ListTab>(named ?? 'without')
  const [filterKey, setFilterKey] = useState(of)
  const beside = useBeside('householdId', (householdId) => householdUrl(stationId, householdId))
  const isStaff = mayCall(addHousehold, role)
  const own = { stationId, ofStationId: stationId }
  const { data: coverage } = useRead(cardCoverage, own, { enabled: isStaff })
  const filters = filtersFor(post, coverage)
  const filter = filterOf(filterKey, filters)
  const shown = filter.key === 'all' ? coverage : undefined
  const { read } = useHouseholds(stationId, queryOf(list, filter))
  const isNone = read.data?.length === 0 && filter.key === filters[0].key
  const nothingToPrint = isNone && (list === 'without' || list === 'all')

  function selectList(key: string): void {
    setList(listNamed(key) ?? 'without')
    beside.close()
  }

  function selectFilter(key: string): void {
    setFilterKey(key)
    beside.close()
  }

  return (
    <Screen
      staff
      wide
      top={<Tabs items={tabsOf(named, shown)} current={list} onSelect={selectList} />}
      actionBar={
        !nothingToPrint && (
          <PrintBar stationId={stationId} isBeside={beside.chosenId !== undefined} />
        )
      }
    >
      <ListAndDetail
        chosenId={beside.chosenId}
        detail={(householdId) => <OneHousehold post={post} householdId={householdId} />}
        hint="点左边的一户，这里看联系卡和送卡记录。"
      >
        {coverage && (
          <CoverageSum
            coverage={coverage}
            onTap={() => void Taro.navigateTo({ url: coverageUrl(stationId) })}
          />
        )}
        <FilterCell filters={filters} selected={filter} onSelect={selectFilter} />
        <Households
          post={post}
          list={list}
          filter={filter}
          beside={beside}
          isEmpty={coverage?.total === 0}
        />
        {isStaff && <StaffActs stationId={stationId} filter={filter} />}
      </ListAndDetail>
    </Screen>
  )
}

interface PrintBarProps {
  stationId: string
  /** A household is open beside: what comes next for it is the green thing then. */
  isBeside: boolean
}

function PrintBar({ stationId, isBeside }: PrintBarProps) {
  const online = useOnline()
  return (
    <ActionBar
      main={{
        kind: isBeside ? 'secondary' : 'primary',
        title: '印卡',
        icon: 'document',
        disabledReason: online ? undefined : '连上网再印',
        onTap: () => void Taro.navigateTo({ url: printUrl(stationId) }),
      }}
    />
  )
}

/** The list that is open, or the one household whose number is typed. */
function Households(props: Omit<HouseholdPagesProps, 'phone'>) {
  const { post, list, filter, beside } = props
  const phone = useDutyPhone()
  return (
    <>
      <FindByCardNo post={post} beside={beside}>
        <HouseholdPages {...props} key={`${list} ${filter.key}`} phone={phone} />
      </FindByCardNo>
      {list === 'all' && (
        <Expander icon="home" title="不在本站的住户">
          <HouseholdPages {...props} key={filter.key} list="ended" isEmpty={false} phone={phone} />
        </Expander>
      )}
    </>
  )
}

function StaffActs({ stationId, filter }: { stationId: string; filter: HouseholdFilter }) {
  return (
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
  )
}
