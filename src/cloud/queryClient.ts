import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isDenied, isWorthAsking } from './failure'

/** How long what was read is not asked for again, in ms. */
export const FRESH_MS = 10_000

/**
 * The one cache. A read whose answer was lost is asked again once: with the patience of `call`, a net
 * that hangs is said to hang within 30 s. Pages renew when shown. What is refused now is not shown
 * any longer: a card that was replaced, the file of somebody who was taken off.
 */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (failure, query) => {
      if (isDenied(failure)) query.setState({ data: undefined, dataUpdatedAt: 0 })
    },
  }),
  defaultOptions: {
    queries: {
      retry: (failures, failure) => failures < 1 && isWorthAsking(failure),
      retryDelay: 500,
      staleTime: FRESH_MS,
      gcTime: 30 * 60_000,
    },
  },
})
