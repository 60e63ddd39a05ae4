import type { Membership } from '@contract/members/membership'
import { useState } from 'react'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { HouseholdChoice } from '../HouseholdChoice'
import { useFiltered } from '../useFiltered'
import { CARDS_AT_ONCE, cardsToPrint, toggled } from './cardsToPrint'

export interface ChooseCardsProps {
  post: Membership
  /** Those without a card; or those who have one, for it to be printed once more. */
  list: 'without' | 'delivered'
  onChosen: (householdIds: readonly string[]) => void
}

/** Which cards are printed: all that are due, unless somebody says otherwise. */
export function ChooseCards({ post, list, onChosen }: ChooseCardsProps) {
  const [filterKey, setFilterKey] = useState<string>()
  const [ticked, setTicked] = useState<readonly string[]>()
  const filtered = useFiltered(post, list, filterKey)
  const { title, due, none } = LISTS[list]
  const chosen = ticked ?? cardsToPrint(filtered.pages.read.data ?? [], due)

  function filterBy(key: string): void {
    setFilterKey(key)
    setTicked(undefined)
  }

  return (
    <HouseholdChoice
      filtered={filtered}
      onFilter={filterBy}
      chosen={chosen}
      onToggle={(householdId) => setTicked(toggled(chosen, householdId))}
      main={{
        title: `看${chosen.length}户的卡`,
        disabledReason: chosen.length === 0 ? '先选几户' : undefined,
        onTap: () => onChosen(chosen),
      }}
      notice={
        chosen.length === CARDS_AT_ONCE && (
          <Notice note={`一次最多印${CARDS_AT_ONCE}户。印完这些，再印后面的。`} />
        )
      }
      head={() => <Heading title={title} side={`选了${chosen.length}户`} />}
      label={title}
      sideOf={({ village, nextStep }) =>
        nextStep === undefined || nextStep === 'print' ? village : SIDES[nextStep]
      }
      none={{ icon: 'document', ...none }}
    />
  )
}

const LISTS = {
  without: {
    title: '还没拿到卡的',
    due: 'print',
    none: { title: '没有要印的', lines: ['还没拿到卡的住户会排到这里。'] },
  },
  delivered: {
    title: '有卡的，重新印',
    due: undefined,
    none: { title: '没有要重新印的', lines: ['拿到卡的住户会排到这里。'] },
  },
} as const

const SIDES = {
  assign: '要先换替班人',
  replace: '要先换新卡',
  deliver: '印过了，还没送',
} as const
