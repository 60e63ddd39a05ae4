import { useEffect, useRef } from 'react'
import type { Pages } from '../../cloud/usePages'

/** As many as are opened unasked: ten pages. */
const OPENED_MAX = 300

/**
 * Opens the pages of a list one after another, so that a whole village can be chosen in one tap. A
 * page that does not come is left to the button.
 * @param key tells one list from another
 */
export function useAllOf({ read, more, isFetchingMore }: Pages<unknown>, key: string): void {
  const count = read.data?.length ?? 0
  const asked = useRef({ key, count: 0 })
  useEffect(() => {
    if (asked.current.key !== key) asked.current = { key, count: 0 }
    if (!more || isFetchingMore || count === asked.current.count || count >= OPENED_MAX) return
    asked.current = { key, count }
    more()
  }, [key, count, more, isFetchingMore])
}
