// First: it tells zod to do without `new Function`, before any schema is read.
import '@contract/primitives'
import { QueryClientProvider } from '@tanstack/react-query'
import { usePageNotFound } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { watchWayBack } from './cloud/askBeforeLeaving'
import { queryClient } from './cloud/queryClient'
import { removeFormerEntries } from './cloud/removeFormerEntries'
import { startCloud } from './cloud/startCloud'
import { PageLost } from './pages/PageLost'
import { preloadPages } from './pages/preloadPages'
import { openTab } from './shell/tabs'
import { followOtherTabs } from './ui/textSize'
import './app.css'

watchWayBack()
startCloud()
removeFormerEntries()
followOtherTabs()

export default function App({ children }: { children: ReactNode }) {
  useEffect(preloadPages, [])
  // An old link, or one that was typed wrong.
  usePageNotFound(() => openTab('home'))
  return (
    <QueryClientProvider client={queryClient}>
      {children}
      {process.env.TARO_ENV === 'h5' && <PageLost />}
    </QueryClientProvider>
  )
}
