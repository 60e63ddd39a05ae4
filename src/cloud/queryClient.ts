import { QueryClient } from '@tanstack/react-query'
import { isWorthAsking } from './failure'

/** The one cache. A read is asked again once when its answer was lost; pages renew when shown. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, failure) => failures < 2 && isWorthAsking(failure),
      retryDelay: (failures) => 500 * 2 ** failures,
      staleTime: 10_000,
      gcTime: 30 * 60_000,
    },
    mutations: { networkMode: 'always' },
  },
})
