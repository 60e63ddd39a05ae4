import type { HouseholdRow } from '@contract/contactCards/householdList'
import type { Membership } from '@contract/members/membership'
import { View } from '@tarojs/components'
import { CheckRow } from '../../ui/CheckRow'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { HouseholdChoice } from '../HouseholdChoice'
import { useFiltered } from '../useFiltered'
import { useAllOf } from './useAllOf'

export interface ChooseHouseholdsProps {
  post: Membership
  filterKey: string | undefined
  onFilter: (key: string) => void
  ticked: readonly string[]
  onTick: (householdIds: readonly string[]) => void
  onChosen: (households: readonly HouseholdRow[]) => void
}

/** Which households: a village's, or what one liaison holds, all of them or some. */
export function ChooseHouseholds(props: ChooseHouseholdsProps) {
  const { post, filterKey, onFilter, ticked, onTick, onChosen } = props
  const filtered = useFiltered(post, 'all', filterKey)
  const { pages, filter } = filtered
  const rows = pages.read.data ?? []
  useAllOf(pages, filter.key)

  function toggle(householdId: string): void {
    const others = ticked.filter((each) => each !== householdId)
    onTick(others.length < ticked.length ? others : [...ticked, householdId])
  }

  return (
    <HouseholdChoice
      filtered={filtered}
      onFilter={onFilter}
      chosen={ticked}
      onToggle={toggle}
      main={{
        title: `给${ticked.length}户换人`,
        disabledReason: ticked.length === 0 ? '先选住户' : undefined,
        onTap: () => onChosen(rows.filter(({ householdId }) => ticked.includes(householdId))),
      }}
      heading={<Heading level={1} title="哪些住户换联络员？" />}
      head={(households) => (
        <All
          households={households}
          total={pages.more ? filter.count : undefined}
          ticked={ticked}
          onTick={onTick}
        />
      )}
      label="住户"
      sideOf={({ liaison }) => liaison.name}
      none={{ icon: 'home', title: '这里没有住户', lines: ['换一个村，或者换一位联络员看看。'] }}
    />
  )
}

interface AllProps extends Pick<ChooseHouseholdsProps, 'ticked' | 'onTick'> {
  households: readonly HouseholdRow[]
  /** How many there are in all, where that is more than these, and known. */
  total: number | undefined
}

function All({ households, total, ticked, onTick }: AllProps) {
  const all = households.map(({ householdId }) => householdId)
  const areAll = all.every((id) => ticked.includes(id))
  return (
    <>
      <List label="全选">
        <CheckRow
          title={`全选这${all.length}户${total === undefined ? '' : `，一共${total}户`}`}
          side={`选了${ticked.length}户`}
          checked={areAll}
          onTap={() => onTick(areAll ? [] : all)}
        />
      </List>
      {total !== undefined && (
        <View className="small">
          {`还有${total - all.length}户没有列出来。可以在上面先选一个村、一位联络员，或者到最下面点“再看后面的”。`}
        </View>
      )}
    </>
  )
}
