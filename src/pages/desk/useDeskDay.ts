import { type DeskCounts, type DeskRow, deskDay } from '@contract/appointments'
import type { OutputOf } from '@contract/procedure'
import type { DateText } from '@contract/time'
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { call } from '../../cloud/call'
import { byCloudClock } from '../../cloud/cloudTime'
import type { Failure } from '../../cloud/failure'
import { useOnline } from '../../cloud/useOnline'
import type { Read } from '../../cloud/useRead'

/** How often a desk that is looked at asks what its colleagues have done, in ms. */
const EVERY_MS = 30_000

type Page = OutputOf<typeof deskDay>

export interface DeskDay extends Omit<Read<unknown>, 'data'> {
  counts: DeskCounts | undefined
  /** All that are loaded, by time. */
  rows: DeskRow[]
  /** Loads the rows after these; undefined where there are none. */
  loadMore: (() => void) | undefined
  isLoadingMore: boolean
}

/** A station's day, page by page, renewed while it is looked at. Whoever waits is always loaded. */
export function useDeskDay(stationId: string, date: DateText): DeskDay {
  const online = useOnline()
  const isShown = useShown()
  const query = useInfiniteQuery<
    Page,
    Failure,
    InfiniteData<Page>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: [deskDay.name, { stationId, date }],
    queryFn: ({ pageParam }) =>
      call(deskDay, { stationId, date, ...(pageParam !== undefined && { after: pageParam }) }),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next,
    refetchInterval: isShown ? EVERY_MS : false,
  })
  const { hasNextPage, isFetching, isFetchingNextPage, fetchNextPage, refetch } = query
  useDidShow(() => void refetch({ cancelRefetch: false }))

  const pages = query.data?.pages ?? []
  const rows = pages.flatMap((page) => page.rows)
  const counts = pages[0]?.counts
  // Who came early to a late appointment, or without one, stands on a later page.
  const waiting = rows.filter(({ status }) => status === 'checkedIn').length
  const lacksWaiting = counts !== undefined && waiting < counts.waiting && hasNextPage
  useEffect(() => {
    if (lacksWaiting && !isFetching) void fetchNextPage()
  }, [lacksWaiting, isFetching, fetchNextPage])

  const hasData = query.data !== undefined
  return {
    counts,
    rows,
    loadMore: hasNextPage ? () => void fetchNextPage() : undefined,
    isLoadingMore: isFetchingNextPage,
    state: hasData ? 'ready' : !online ? 'offline' : query.isError ? 'error' : 'loading',
    isStale: hasData && (!online || query.isError),
    seenAt: hasData ? byCloudClock(query.dataUpdatedAt) : undefined,
    error: query.error ?? undefined,
    isFetching,
    refetch: () => void refetch(),
  }
}

/** Whether the page is in front: a tab page lives on behind the others. */
function useShown(): boolean {
  const [isShown, setShown] = useState(true)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  return isShown
}
