import { listHouseholds } from '@contract/contactCards'
import type { HouseholdQuery } from '@contract/contactCards/contactCardInputs'
import type { HouseholdRow } from '@contract/contactCards/contactCardViews'
import type { OutputOf } from '@contract/procedure'
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { call } from '../cloud/call'
import type { Failure } from '../cloud/failure'
import { useOnline } from '../cloud/useOnline'
import { type Read, readOf } from '../cloud/useRead'

type Page = OutputOf<typeof listHouseholds>

export interface Households extends Read<HouseholdRow[]> {
  /** Loads the rows after these; undefined where there are none. */
  loadMore: (() => void) | undefined
  isLoadingMore: boolean
}

/** The households that a query finds, by card number, thirty at a time. */
export function useHouseholds(stationId: string, query: HouseholdQuery): Households {
  const online = useOnline()
  const input = { stationId, query }
  const pages = useInfiniteQuery<
    Page,
    Failure,
    InfiniteData<Page>,
    readonly unknown[],
    number | undefined
  >({
    queryKey: [listHouseholds.name, input],
    queryFn: ({ pageParam }) =>
      call(listHouseholds, { ...input, ...(pageParam !== undefined && { after: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next,
  })
  const { hasNextPage, isFetchingNextPage, isStale, fetchNextPage, refetch } = pages
  // Going back to the list does not mount it anew.
  useDidShow(() => {
    if (isStale) void refetch({ cancelRefetch: false })
  })
  return {
    ...readOf(
      pages,
      pages.data?.pages.flatMap(({ households }) => households),
      online,
    ),
    loadMore: hasNextPage ? () => void fetchNextPage() : undefined,
    isLoadingMore: isFetchingNextPage,
  }
}
