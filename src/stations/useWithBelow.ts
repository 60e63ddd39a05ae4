import { usePages } from '../cloud/usePages'
import type { Read } from '../cloud/useRead'

/** One page: the numbers of a station itself, and some of the stations right below it. */
interface Page {
  below: readonly unknown[]
  next?: string | undefined
}

export interface WithBelow<Own extends Page> {
  /** The station's own numbers, and the stations right below it, as many as were asked for. */
  read: Read<{ own: Own; below: Own['below'][number][] }>
  more: (() => void) | undefined
  isFetchingMore: boolean
}

/**
 * Reads the numbers of a station and of those right below it, page by page.
 * @param key what is asked, as the cache knows it
 */
export function useWithBelow<Own extends Page>(
  key: readonly unknown[],
  ask: (after: string | undefined) => Promise<Own>,
): WithBelow<Own> {
  const { read, more, isFetchingMore } = usePages<Own, string>({
    key,
    ask: async (after) => {
      const page = await ask(after)
      return { rows: [page], next: page.next }
    },
  })
  const [own] = read.data ?? []
  const below = (read.data ?? []).flatMap((page) => page.below)
  return { read: { ...read, data: own && { own, below } }, more, isFetchingMore }
}
