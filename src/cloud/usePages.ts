import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
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

/** Reads a list page by page, the next once it is asked for. */
export function usePages<Row>({ key, ask, enabled = true }: PagesOptions<Row>): Pages<Row> {
  const online = useOnline()
  const query = useInfiniteQuery<
    Page<Row>,
    Failure,
    InfiniteData<Page<Row>>,
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['pages', ...key],
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    enabled,
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
