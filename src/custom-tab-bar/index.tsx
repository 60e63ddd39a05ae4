import { QueryClientProvider } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { queryClient } from '../cloud/queryClient'
import { tabOf, useTabs } from '../shell/useTabs'
import { TabBar } from '../ui/TabBar'

/** WeChat makes one for each tab page, outside the tree of the app: it brings the cache itself. */
export default function CustomTabBar() {
  return (
    <QueryClientProvider client={queryClient}>
      <Bar />
    </QueryClientProvider>
  )
}

CustomTabBar.options = { addGlobalClass: true }
// Taro's runtime reads it without asking whether it is there.
CustomTabBar.behaviors = [] as string[]

function Bar() {
  // The page on top when the bar is made is the bar's own, also once another tab is on top.
  const [tab] = useState(() => tabOf(Taro.getCurrentPages().at(-1)?.route ?? ''))
  return <TabBar {...useTabs(tab)} />
}
