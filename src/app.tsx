// First: it tells zod to do without `new Function`, before any schema is read.
import '@contract/primitives'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queryClient } from './cloud/queryClient'
import { startCloud } from './cloud/startCloud'
import './app.css'

startCloud()

export default function App({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
