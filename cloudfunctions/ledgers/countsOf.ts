import type { RowCounts } from '@contract/ledgers/ledgerViews'
import type { RowOutcome } from '../people/public'

/** How many rows came to what. */
export function countsOf(outcomes: readonly RowOutcome[]): RowCounts {
  const count = (of: RowOutcome) => outcomes.filter((each) => each === of).length
  return { added: count('added'), changed: count('changed'), unchanged: count('unchanged') }
}
