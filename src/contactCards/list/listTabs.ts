import type { HouseholdList } from '@contract/contactCards/contactCardTerms'
import type { CoverageOfStation } from '@contract/contactCards/contactCardViews'
import type { Tab } from '../../ui/Tabs'

export type ListTab = Exclude<HouseholdList, 'ended'>

const TITLES: Record<ListTab, string> = {
  without: '还没送',
  outdated: '要换卡',
  all: '全部',
  delivered: '有卡的',
  refused: '没有收',
  notAtHome: '家里没人',
}

const ALWAYS: readonly ListTab[] = ['without', 'outdated', 'all']
/** The others are shown to who comes from their number. */
const NAMED: readonly ListTab[] = [...ALWAYS, 'delivered', 'refused', 'notAtHome']

/** The list that an address or a tab names. */
export function listNamed(name: string | undefined): ListTab | undefined {
  return NAMED.find((key) => key === name)
}

/**
 * The lists side by side.
 * @param named the one that the address names
 * @param coverage how many stand in each, where it counts what the lists show
 */
export function tabsOf(
  named: ListTab | undefined,
  coverage: CoverageOfStation | undefined,
): readonly Tab[] {
  const lists: readonly ListTab[] =
    named === undefined || ALWAYS.includes(named) ? ALWAYS : [named, 'without', 'all']
  const counts: Partial<Record<ListTab, number>> = coverage
    ? { ...coverage, all: coverage.total }
    : {}
  return lists.map((key) => ({ key, title: TITLES[key], count: counts[key] }))
}
