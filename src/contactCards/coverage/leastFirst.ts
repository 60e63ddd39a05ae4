import type { CardShare } from '@contract/contactCards/contactCardViews'

/** Where most are without a card first; among equals as they came. */
export function leastFirst<Row>(
  rows: readonly Row[],
  shareOf: (row: Row) => Pick<CardShare, 'without'>,
): Row[] {
  return [...rows].sort((a, b) => shareOf(b).without - shareOf(a).without)
}
