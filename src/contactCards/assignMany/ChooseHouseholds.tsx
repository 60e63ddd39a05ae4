import { cardCoverage } from '@contract/contactCards'
import { cardNoText } from '@contract/contactCards/contactCardTerms'
import type { HouseholdRow } from '@contract/contactCards/contactCardViews'
import type { Membership } from '@contract/members/membership'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { CheckRow } from '../../ui/CheckRow'
import { Empty } from '../../ui/Empty'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Screen } from '../../ui/Screen'
import { FilterCell } from '../FilterCell'
import { filterOf, filtersFor, queryOf } from '../householdFilter'
import { useHouseholds } from '../useHouseholds'
import { useAllOf } from './useAllOf'

export interface ChooseHouseholdsProps {
  post: Membership
  filterKey: string | undefined
  onFilter: (key: string) => void
  ticked: readonly string[]
  onTick: (householdIds: readonly string[]) => void
  onChosen: () => void
}

/** Which households: a village's, or what one liaison holds, all of them or some. */
export function ChooseHouseholds(props: ChooseHouseholdsProps) {
  const { post, filterKey, onFilter, ticked, onTick, onChosen } = props
  const { stationId } = post
  const phone = useDutyPhone()
  const { data: coverage } = useRead(cardCoverage, { stationId, ofStationId: stationId })
  const filters = filtersFor(post, coverage)
  const filter = filterOf(filterKey, filters)
  const read = useHouseholds(stationId, queryOf('all', filter))
  useAllOf(read, filter.key)
  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          main={{
            title: `给${ticked.length}户换人`,
            disabledReason: ticked.length === 0 ? '先选住户' : undefined,
            onTap: onChosen,
          }}
        />
      }
    >
      <Heading level={1} title="哪些住户换联络员？" />
      <FilterCell filters={filters} selected={filter} onSelect={onFilter} />
      <ReadView read={read} phone={phone} keeps="登记过的都在">
        {(households) => (
          <>
            <Rows households={households} ticked={ticked} onTick={onTick} />
            {read.loadMore && (
              <Button
                title="再看后面的"
                loading={read.isLoadingMore ? '正在打开后面的' : undefined}
                onTap={read.loadMore}
              />
            )}
          </>
        )}
      </ReadView>
    </Screen>
  )
}

interface RowsProps {
  households: readonly HouseholdRow[]
  ticked: readonly string[]
  onTick: (householdIds: readonly string[]) => void
}

function Rows({ households, ticked, onTick }: RowsProps) {
  if (households.length === 0) {
    return <Empty icon="home" title="这里没有住户" lines={['换一个村，或者换一位联络员看看。']} />
  }
  const all = households.map(({ householdId }) => householdId)
  const areAll = all.every((id) => ticked.includes(id))
  return (
    <>
      <List label="全选">
        <CheckRow
          title={`全选这${all.length}户`}
          side={`选了${ticked.length}户`}
          checked={areAll}
          onTap={() => onTick(areAll ? [] : all)}
        />
      </List>
      <List label="住户">
        {households.map(({ householdId, householder, cardNo, liaison }) => (
          <CheckRow
            key={householdId}
            title={`${householder}　${cardNoText(cardNo)}`}
            side={liaison.name}
            checked={ticked.includes(householdId)}
            onTap={() =>
              onTick(
                ticked.includes(householdId)
                  ? ticked.filter((each) => each !== householdId)
                  : [...ticked, householdId],
              )
            }
          />
        ))}
      </List>
    </>
  )
}
