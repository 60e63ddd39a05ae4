import { cardNoText } from '@contract/contactCards/contactCardTerms'
import type { HouseholdRow } from '@contract/contactCards/householdList'
import type { ReactNode } from 'react'
import { PagesView } from '../cloud/PagesView'
import { useDutyPhone } from '../stations/useDutyPhone'
import { ActionBar } from '../ui/ActionBar'
import type { ButtonProps } from '../ui/Button'
import { CheckRow } from '../ui/CheckRow'
import { Empty, type EmptyProps } from '../ui/Empty'
import { List } from '../ui/List'
import { Screen } from '../ui/Screen'
import { FilterCell } from './FilterCell'
import type { Filtered } from './useFiltered'

export interface HouseholdChoiceProps {
  filtered: Filtered
  onFilter: (key: string) => void
  chosen: readonly string[]
  onToggle: (householdId: string) => void
  /** What is done with the chosen. */
  main: ButtonProps
  /** Over everything, and below the filter. */
  heading?: ReactNode
  notice?: ReactNode
  /** Over the rows. */
  head: (households: readonly HouseholdRow[]) => ReactNode
  /** What the rows are: 住户. */
  label: string
  sideOf: (household: HouseholdRow) => string
  none: EmptyProps
}

/** Some of the households of a list are ticked off, and something is done with them. */
export function HouseholdChoice(props: HouseholdChoiceProps) {
  const { filtered, onFilter, main, heading, notice, head, none } = props
  const phone = useDutyPhone()
  return (
    <Screen staff actionBar={<ActionBar main={main} />}>
      {heading}
      <FilterCell filters={filtered.filters} selected={filtered.filter} onSelect={onFilter} />
      {notice}
      <PagesView
        pages={filtered.pages}
        phone={phone}
        keeps="登记过的都在"
        none={<Empty {...none} />}
      >
        {(households) => (
          <>
            {head(households)}
            <Rows {...props} households={households} />
          </>
        )}
      </PagesView>
    </Screen>
  )
}

interface RowsProps extends Pick<HouseholdChoiceProps, 'chosen' | 'onToggle' | 'label' | 'sideOf'> {
  households: readonly HouseholdRow[]
}

function Rows({ households, chosen, onToggle, label, sideOf }: RowsProps) {
  return (
    <List label={label}>
      {households.map((household) => (
        <CheckRow
          key={household.householdId}
          title={`${household.householder}　${cardNoText(household.cardNo)}`}
          side={sideOf(household)}
          checked={chosen.includes(household.householdId)}
          onTap={() => onToggle(household.householdId)}
        />
      ))}
    </List>
  )
}
