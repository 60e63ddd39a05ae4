import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import type { Failure } from './failure'
import { useOnline } from './useOnline'
import { type Read, readOf } from './useRead'

export interface Page<Row> {
  rows: readonly Row[]
  /** Where the page after it begins; undefined on the last. */
  next?: string | undefined
}

export interface Pages<Row> {
  /** The rows of all pages that were asked for. */
  read: Read<readonly Row[]>
  /** Asks for the page after these; undefined where these are all. */
  more: (() => void) | undefined
  isFetchingMore: boolean
}

export interface PagesOptions<Row> {
  /** What is asked, as the cache knows it: the procedure's name and its input. */
  key: readonly unknown[]
  ask: (after: string | undefined) => Promise<Page<Row>>
  enabled?: boolean
}

/** Reads a list page by page, the next once it is asked for; renews what was read when its page is shown again. */
export function usePages<Row>({ key, ask, enabled = true }: PagesOptions<Row>): Pages<Row> {
  const client = useQueryClient()
  const online = useOnline()
  const queryKey = ['pages', ...key]
  const query = useInfiniteQuery<
    Page<Row>,
    Failure,
    InfiniteData<Page<Row>>,
    readonly unknown[],
    string | undefined
  >({
    queryKey,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    enabled,
  })
  // As in `useRead`: going back to a page does not mount it anew.
  useDidShow(() => {
    void client.refetchQueries({ queryKey, exact: true, stale: true }, { cancelRefetch: false })
  })
  const rows = query.data?.pages.flatMap((page) => page.rows)
  return {
    read: readOf(query, rows, online),
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    isFetchingMore: query.isFetchingNextPage,
  }
}

/** The input that asks for the page after: `after` is left out for the first. */
export function from(after: string | undefined): { after?: string } {
  return after === undefined ? {} : { after }
}
