import { LEFT_OUT_SHOWN } from '@contract/ledgers/ledgerTerms'
import type { Transaction } from '../shared/database'
import { type Place, seal, sealingVersion, unseal } from '../shared/sealed'
import {
  addLeftOut,
  findFirstLeftOut,
  findLeftOut,
  type ImportOfRecord,
  type LeftOutOfBatch,
} from './store'
import type { WrongRow } from './verdict'

/** The first rows that were left out while writing, with their reasons, as the sheet numbers them. */
export async function firstLeftOut(importId: string): Promise<WrongRow[]> {
  // A batch is kept only where it left a row out.
  const batches = await findFirstLeftOut(importId, LEFT_OUT_SHOWN)
  const first = batches.flatMap(opened).slice(0, LEFT_OUT_SHOWN)
  return first.sort((a, b) => a.rowNo - b.rowNo)
}

/** All rows that were left out, in the order of writing. */
export async function leftOutRows(importId: string): Promise<WrongRow[]> {
  return (await findLeftOut(importId)).flatMap(opened)
}

/**
 * Keeps which rows of a batch were left out, in a record of its own: one that held all of them would
 * cost more with each.
 */
export async function keepLeftOut(
  transaction: Transaction,
  { _id: importId, next, filesUntil }: ImportOfRecord,
  rows: readonly WrongRow[],
): Promise<void> {
  if (rows.length === 0) return
  const _id = `${importId}.${next}`
  await addLeftOut(transaction, {
    _id,
    importId,
    next,
    rows: seal(placeOf(_id), JSON.stringify(rows)),
    sealVersion: sealingVersion(),
    removeAt: filesUntil,
  })
}

/** Whoever could change it would need the key. */
function opened({ _id, rows }: LeftOutOfBatch): WrongRow[] {
  return JSON.parse(unseal(placeOf(_id), rows))
}

function placeOf(documentId: string): Place {
  return { field: 'leftOutRows.rows', documentId }
}
