import { deskDay } from '@contract/appointments'
import type { DeskCounts, DeskRow } from '@contract/appointments/appointmentShapes'
import type { OutputOf } from '@contract/procedure'
import type { DateText } from '@contract/time'
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { call } from '../../cloud/call'
import type { Failure } from '../../cloud/failure'
import { useOnline } from '../../cloud/useOnline'
import { type Read, readOf } from '../../cloud/useRead'
import { useShown } from '../../cloud/useShown'

/** How often a desk that is looked at asks what its colleagues have done, in ms. */
const EVERY_MS = 30_000

type Page = OutputOf<typeof deskDay>

/** What is loaded of a day. */
export interface DeskPages {
  counts: DeskCounts
  /** By time. */
  rows: DeskRow[]
  /** The station has closed on the day, and why. */
  closedBecause: string | undefined
}

export interface DeskDay extends Read<DeskPages> {
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

  const data = dayOf(query.data?.pages ?? [])
  // Who came early to a late appointment, or without one, stands on a later page.
  const lacksWaiting = data !== undefined && waitingOf(data) < data.counts.waiting && hasNextPage
  useEffect(() => {
    if (lacksWaiting && !isFetching) void fetchNextPage()
  }, [lacksWaiting, isFetching, fetchNextPage])

  return {
    ...readOf(query, data, online),
    loadMore: hasNextPage ? () => void fetchNextPage() : undefined,
    isLoadingMore: isFetchingNextPage,
  }
}

function dayOf(pages: readonly Page[]): DeskPages | undefined {
  const [first] = pages
  if (!first) return undefined
  const { counts, closedBecause } = first
  return { counts, closedBecause, rows: pages.flatMap(({ rows }) => rows) }
}

function waitingOf({ rows }: DeskPages): number {
  return rows.filter(({ status }) => status === 'checkedIn').length
}
