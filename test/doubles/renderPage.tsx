import { QueryClientProvider } from '@tanstack/react-query'
import { render, renderHook } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { queryClient } from '../../src/cloud/queryClient'

function Wrapper({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}

/** Renders a page as the app does, with the product's own cache. */
export function renderPage(page: ReactElement) {
  return render(page, { wrapper: Wrapper })
}

/** Runs a hook as a page does, with the product's own cache. */
export function renderPageHook<Result>(hook: () => Result) {
  return renderHook(hook, { wrapper: Wrapper })
}
