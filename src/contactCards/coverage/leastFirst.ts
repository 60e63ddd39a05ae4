import type { Coverage } from '@contract/contactCards/contactCardViews'

/** Where most are without a card first; among equals as they came. */
export function leastFirst<Row extends Pick<Coverage, 'without'>>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => b.without - a.without)
}
