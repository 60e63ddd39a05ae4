import { LEFT_OUT_SHOWN } from '@contract/ledgers/ledgerTerms'
import type { Transaction } from '../shared/database'
import { type Sealed, seal, sealingVersion, unseal } from '../shared/sealed'
import { addLeftOut, findLeftOut, type ImportOfRecord } from './store'
import type { WrongRow } from './verdict'

/** The first rows that were left out while writing, with their reasons, in the order of the sheet. */
export function firstLeftOut({ _id, firstLeftOut: sealed }: ImportOfRecord): WrongRow[] {
  return sealed === null ? [] : opened('imports.firstLeftOut', _id, sealed)
}

/** All rows that were left out, in the order of the sheet. */
export async function leftOutRows(importId: string): Promise<WrongRow[]> {
  const batches = await findLeftOut(importId)
  return batches.flatMap(({ _id, rows }) => opened('leftOutRows.rows', _id, rows))
}

/**
 * Keeps which rows of a batch were left out, in a record of its own: one that held all of them would
 * cost more with each.
 * @returns what the record of the import keeps: the first of them
 */
export async function keepLeftOut(
  transaction: Transaction,
  record: ImportOfRecord,
  rows: readonly WrongRow[],
): Promise<ImportOfRecord['firstLeftOut']> {
  if (rows.length === 0) return record.firstLeftOut
  const { _id: importId, next } = record
  const _id = `${importId}.${next}`
  await addLeftOut(transaction, {
    _id,
    importId,
    next,
    rows: sealed('leftOutRows.rows', _id, rows),
    sealVersion: sealingVersion(),
  })
  if (record.leftOut >= LEFT_OUT_SHOWN) return record.firstLeftOut
  const first = [...firstLeftOut(record), ...rows].slice(0, LEFT_OUT_SHOWN)
  return sealed('imports.firstLeftOut', importId, first)
}

type SealedField = 'imports.firstLeftOut' | 'leftOutRows.rows'

function sealed(field: SealedField, documentId: string, rows: readonly WrongRow[]): Sealed {
  return seal({ field, documentId }, JSON.stringify(rows))
}

/** Whoever could change it would need the key. */
function opened(field: SealedField, documentId: string, rows: Sealed): WrongRow[] {
  return JSON.parse(unseal({ field, documentId }, rows))
}
