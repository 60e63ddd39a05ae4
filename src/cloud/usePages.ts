import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useDidShow } from '@tarojs/taro'
import type { Failure } from './failure'
import { FRESH_MS } from './queryClient'
import { useOnline } from './useOnline'
import { type Read, readOf } from './useRead'

/** Where a page begins, as its procedure says it. */
export type Cursor = string | number

export interface Page<Row, After extends Cursor = string> {
  rows: readonly Row[]
  /** Where the page after it begins; undefined on the last. */
  next?: After | undefined
}

export interface Pages<Row> {
  /** The rows of all pages that were asked for. */
  read: Read<readonly Row[]>
  /** Asks for the page after these; undefined where these are all. */
  more: (() => void) | undefined
  isFetchingMore: boolean
}

export interface PagesOptions<Row, After extends Cursor> {
  /** What is asked, as the cache knows it: the procedure's name and its input. */
  key: readonly unknown[]
  ask: (after: After | undefined) => Promise<Page<Row, After>>
  enabled?: boolean
  /** Asks again this often, in ms, for all pages that were asked for. */
  everyMs?: number
}

/**
 * Reads a list page by page, the next once it is asked for; renews what was read when its page is shown
 * again. Pages on which nothing is left are passed over: no rows and no `more` are no rows at all.
 */
export function usePages<Row, After extends Cursor = string>({
  key,
  ask,
  enabled = true,
  everyMs,
}: PagesOptions<Row, After>): Pages<Row> {
  const client = useQueryClient()
  const online = useOnline()
  const queryKey = ['pages', ...key]
  const query = useInfiniteQuery<
    Page<Row, After>,
    Failure,
    InfiniteData<Page<Row, After>>,
    readonly unknown[],
    After | undefined
  >({
    queryKey,
    // What `getNextPageParam` gave; of a type parameter the library's types lose that.
    queryFn: ({ pageParam }) => askForRows(ask, pageParam as After | undefined),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next,
    enabled,
    // A list is renewed as a whole: where a page begins follows from the one before, and what was changed
    // on this phone, which makes all old at once, may stand on any. So that twenty pages ask no more often
    // than twenty reads would, they are old after twenty times as long.
    staleTime: ({ state }) => FRESH_MS * (state.data?.pages.length ?? 1),
    refetchInterval: everyMs ?? false,
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

/** So many pages without rows are passed over at once; a phone asks no longer than that by itself. */
const EMPTY_PAGES_MAX = 5

/** The first page from there on that has rows; the last one that was asked for where none has. */
async function askForRows<Row, After extends Cursor>(
  ask: PagesOptions<Row, After>['ask'],
  after: After | undefined,
): Promise<Page<Row, After>> {
  let page = await ask(after)
  for (let asked = 1; asked < EMPTY_PAGES_MAX; asked++) {
    if (page.rows.length > 0 || page.next === undefined) break
    page = await ask(page.next)
  }
  return page
}

/** The input that asks for the page after: `after` is left out for the first. */
export function from<After extends Cursor>(after: After | undefined): { after?: After } {
  return after === undefined ? {} : { after }
}
