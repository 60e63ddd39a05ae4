import { QueryClient } from '@tanstack/react-query'
import { isWorthAsking } from './failure'

/**
 * The one cache. A read whose answer was lost is asked again once: with the patience of `call`, a net
 * that hangs is said to hang within 30 s. Pages renew when shown.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, failure) => failures < 1 && isWorthAsking(failure),
      retryDelay: 500,
      staleTime: 10_000,
      gcTime: 30 * 60_000,
    },
  },
})
