import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { accessible } from './accessible'
import { classes } from './classes'
import { useIsBeside } from './ListAndDetail'
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

function ScreenBeside({ top, actionBar, staff = false, children }: ScreenProps) {
  return (
    <StaffScreen.Provider value={staff}>
      {top}
      <View className="beside-body">{children}</View>
      {actionBar && <View className="beside-foot">{actionBar}</View>}
    </StaffScreen.Provider>
  )
}

function WholeScreen({ top, actionBar, tab, staff = false, wide, children }: ScreenProps) {
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
          wide && 'screen-wide',
          top !== undefined && 'screen-topped',
          actionBar !== undefined && 'screen-footed',
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
