import { cardCoverage } from '@contract/contactCards'
import { cardNoText } from '@contract/contactCards/contactCardTerms'
import type { HouseholdRow } from '@contract/contactCards/contactCardViews'
import type { Membership } from '@contract/members/membership'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { mayCall } from '../../shell/mayCall'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { ActionBar } from '../../ui/ActionBar'
import { Button } from '../../ui/Button'
import { CheckRow } from '../../ui/CheckRow'
import { Empty } from '../../ui/Empty'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { FilterCell } from '../FilterCell'
import { filterOf, filtersFor, queryOf } from '../householdFilter'
import { useHouseholds } from '../useHouseholds'
import { CARDS_AT_ONCE, cardsToPrint, toggled } from './cardsToPrint'

export interface ChooseCardsProps {
  post: Membership
  onChosen: (householdIds: readonly string[]) => void
}

/** Which cards are printed: all that are due, unless somebody says otherwise. */
export function ChooseCards({ post, onChosen }: ChooseCardsProps) {
  const { stationId, role } = post
  const phone = useDutyPhone()
  const seesCoverage = mayCall(cardCoverage, role)
  const own = { stationId, ofStationId: stationId }
  const { data: coverage } = useRead(cardCoverage, own, { enabled: seesCoverage })
  const filters = filtersFor(post, coverage)
  const [filterKey, setFilterKey] = useState<string>()
  const filter = filterOf(filterKey, filters)
  const read = useHouseholds(stationId, queryOf('without', filter))
  const [ticked, setTicked] = useState<readonly string[]>()
  const chosen = ticked ?? cardsToPrint(read.data ?? [])
  return (
    <Screen
      staff
      actionBar={
        <ActionBar
          main={{
            title: `看${chosen.length}户的卡`,
            disabledReason: chosen.length === 0 ? '先选几户' : undefined,
            onTap: () => onChosen(chosen),
          }}
        />
      }
    >
      <FilterCell
        filters={filters}
        selected={filter}
        onSelect={(key) => {
          setFilterKey(key)
          setTicked(undefined)
        }}
      />
      {chosen.length === CARDS_AT_ONCE && (
        <Notice note={`一次最多印${CARDS_AT_ONCE}户。印完这些，再印后面的。`} />
      )}
      <ReadView read={read} phone={phone} keeps="登记过的都在">
        {(households) => (
          <>
            <Rows
              households={households}
              chosen={chosen}
              onToggle={(householdId) => setTicked(toggled(chosen, householdId))}
            />
            {read.loadMore && (
              <Button
                title="再看后面的"
                loading={read.isLoadingMore ? '正在打开' : undefined}
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
  chosen: readonly string[]
  onToggle: (householdId: string) => void
}

function Rows({ households, chosen, onToggle }: RowsProps) {
  if (households.length === 0) {
    return <Empty icon="document" title="没有要印的" lines={['还没拿到卡的住户会排到这里。']} />
  }
  return (
    <>
      <Heading title="还没拿到卡的" side={`选了${chosen.length}户`} />
      <List label="还没拿到卡的">
        {households.map(({ householdId, householder, cardNo, village, nextStep }) => (
          <CheckRow
            key={householdId}
            title={`${householder}　${cardNoText(cardNo)}`}
            side={nextStep === 'print' ? village : SIDES[nextStep ?? 'deliver']}
            checked={chosen.includes(householdId)}
            onTap={() => onToggle(householdId)}
          />
        ))}
      </List>
    </>
  )
}

const SIDES = {
  assign: '要先换替班人',
  replace: '要先换新卡',
  deliver: '印过了，还没送',
} as const
