import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { accessible } from './accessible'
import { classes } from './classes'
import { makeNavigationBarAccessible } from './navigationBar'
import { StaffScreen } from './staffScreen'
import { TabBar, type TabBarProps } from './TabBar'
import { useTextSize } from './textSize'

export interface ScreenProps {
  /** Flush under the navigation bar: Tabs. */
  top?: ReactNode
  /** Stays at the foot of the window: an ActionBar. */
  actionBar?: ReactNode
  /** Given by tab pages only. H5 draws the bar here; WeChat draws its own and gets room for it. */
  tab?: TabBarProps | undefined
  /** Denser cards; a tab of the staff takes the whole width of a desktop. */
  staff?: boolean | undefined
  children: ReactNode
}

const WEAPP = process.env.TARO_ENV === 'weapp'

/** The root of every page: text size, margins, safe area, what stays at the foot. */
export function Screen({ top, actionBar, tab, staff = false, children }: ScreenProps) {
  const size = useTextSize()
  useEffect(makeNavigationBarAccessible, [])
  const drawsTabBar = tab !== undefined && !WEAPP
  return (
    <StaffScreen.Provider value={staff}>
      <View
        className={classes(
          'screen',
          `t${size}`,
          tab && 'screen-tabbed',
          tab && WEAPP && 'screen-over-tab-bar',
          staff && 'screen-staff',
        )}
      >
        {top}
        <View className="screen-body" {...accessible({ role: 'main' })}>
          {children}
        </View>
        {(actionBar || drawsTabBar) && (
          <View className="screen-foot">
            {actionBar}
            {drawsTabBar && <TabBar {...tab} />}
          </View>
        )}
      </View>
    </StaffScreen.Provider>
  )
}
