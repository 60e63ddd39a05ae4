import { View } from '@tarojs/components'
import { type ReactNode, useContext, useEffect } from 'react'
import { accessible } from './accessible'
import { classes } from './classes'
import { ListAct, useIsBeside } from './ListAndDetail'
import { makeNavigationBarAccessible } from './navigationBar'
import { Rail } from './Rail'
import { TabBar, type TabBarProps } from './TabBar'
import { useTextSize } from './textSize'
import { useIsWide } from './useIsWide'

export interface ScreenProps {
  /** Flush under the navigation bar: Tabs. */
  top?: ReactNode
  /** Stays at the foot of the window: an ActionBar. Of a wide list it stands over the list instead. */
  actionBar?: ReactNode
  /** Given by tab pages only. H5 draws the bar here; WeChat draws its own and gets room for it. */
  tab?: TabBarProps | undefined
  /** Denser cards. */
  staff?: boolean | undefined
  /** Holds a ListAndDetail: takes the whole width of a desktop. */
  wide?: boolean | undefined
  children: ReactNode
}

const WEAPP = process.env.TARO_ENV === 'weapp'

/**
 * The root of every page: text size, margins, safe area, what stays at the foot. Beside a list it is
 * that part of the list's own page.
 */
export function Screen(props: ScreenProps) {
  return useIsBeside() ? <ScreenBeside {...props} /> : <WholeScreen {...props} />
}

function ScreenBeside({ top, actionBar, children }: ScreenProps) {
  return (
    <>
      {top}
      <View className="beside-body">{children}</View>
      {actionBar && <View className="beside-foot">{actionBar}</View>}
    </>
  )
}

function WholeScreen({ top, actionBar, tab, staff = false, wide = false, children }: ScreenProps) {
  const size = useTextSize()
  const isWide = useIsWide()
  const isList = isWide && wide
  const tabs = useContext(Rail)
  const rail = isWide && tab === undefined ? tabs : undefined
  const foot = isList ? undefined : actionBar
  useEffect(makeNavigationBarAccessible, [])
  const drawsTabBar = tab !== undefined && !WEAPP
  return (
    <View
      className={classes(
        'screen',
        `t${size}`,
        tab && 'screen-tabbed',
        tab && WEAPP && 'screen-over-tab-bar',
        staff && 'screen-staff',
        wide && 'screen-wide',
        rail && 'screen-railed',
        top !== undefined && 'screen-topped',
      )}
    >
      {top}
      <View className="screen-body" {...accessible({ role: 'main' })}>
        <ListAct.Provider value={isList ? actionBar : undefined}>{children}</ListAct.Provider>
      </View>
      {(foot || drawsTabBar) && (
        <View className="screen-foot">
          {foot}
          {drawsTabBar && <TabBar {...tab} />}
        </View>
      )}
      {rail && <TabBar {...rail} />}
    </View>
  )
}
