import type { ImportKind } from '@contract/ledgers/ledgerTerms'
import { deliveryLedger } from './deliveryLedger'
import type { Ledger } from './ledger'
import { peopleLedger } from './peopleLedger'

const LEDGERS = { people: peopleLedger, deliveries: deliveryLedger } as const

/** How the sheets of a kind are checked and written; what was kept of the check is of the same kind. */
export function ledgerOf(kind: ImportKind): Ledger<unknown> {
  return LEDGERS[kind] as Ledger<unknown>
}
