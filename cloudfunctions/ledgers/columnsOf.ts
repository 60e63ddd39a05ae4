import type { LedgerColumn } from '@contract/ledgers/ledgerColumns'
import { DELIVERY_COLUMNS } from '@contract/ledgers/ledgerDeliveryColumns'
import { PEOPLE_COLUMNS } from '@contract/ledgers/ledgerPeopleColumns'
import type { ImportKind } from '@contract/ledgers/ledgerTerms'

const COLUMNS: Record<ImportKind, readonly LedgerColumn[]> = {
  people: PEOPLE_COLUMNS,
  deliveries: DELIVERY_COLUMNS,
}

/** The columns of the sheet that a kind is imported from. */
export function columnsOf(kind: ImportKind): readonly LedgerColumn[] {
  return COLUMNS[kind]
}
