import { myMemberships } from '@contract/members/tabProcedures'
import { leaveAsked } from '../cloud/askBeforeLeaving'
import { useRead } from '../cloud/useRead'
import type { TabBarItem, TabBarProps } from '../ui/TabBar'
import { openTab, type Tab } from './tabs'

const TABS = [
  { key: 'home', title: '首页', icon: 'home' },
  { key: 'mine', title: '我的', icon: 'person' },
  { key: 'desk', title: '工作台', icon: 'clipboard' },
] as const satisfies readonly (TabBarItem & { key: Tab })[]

/**
 * The tabs, of a tab page and of a page of the staff at its left: 工作台 is there for the members of a station,
 * and while one is on it. From a form they lead away once that is meant.
 */
export function useTabs(current: Tab): TabBarProps {
  const { data } = useRead(myMemberships, {})
  const worksHere = data !== undefined && data.memberships.length > 0
  return {
    items: TABS.filter(({ key }) => key !== 'desk' || key === current || worksHere),
    current,
    onSelect(key) {
      const tab = TABS.find((each) => each.key === key)
      if (tab) leaveAsked(() => openTab(tab.key))
    },
  }
}

/** The tab that a page's path belongs to: `pages/mine/mine` → `mine`. */
export function tabOf(path: string): Tab {
  return TABS.find(({ key }) => path.includes(`pages/${key}/`))?.key ?? 'home'
}
