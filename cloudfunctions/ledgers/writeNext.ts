import type { RowCounts } from '@contract/ledgers'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import { noteFileIn } from '../shared/temporaryFiles'
import { duplicateKeyOf, transact } from '../shared/transact'
import { ROWS_AT_ONCE } from './hundreds'
import { pathOf, uploadPath } from './importFiles'
import type { Batch, Importing, Written } from './ledger'
import { ledgerOf } from './ledgerOf'
import { ofStation } from './ofStation'
import { changeImport, findImport, type ImportOfRecord, type ImportRecord } from './store'
import type { RightRow } from './verdict'

const TRIES = 3
const NOTHING: Written = { counts: { added: 0, changed: 0, unchanged: 0 }, leftOut: [] }
const NO_ROWS: Batch = { write: async () => NOTHING }

/**
 * Writes the next hundred rows in one transaction with how far the import has come: what breaks off there
 * has written all of them or none, and of two at once the later finds that the other was there.
 * @returns the record after these rows, whoever wrote them
 */
export async function writeNext(
  { _id, kind, next }: ImportOfRecord,
  rows: readonly RightRow<unknown>[],
  importing: Importing,
): Promise<ImportOfRecord> {
  const some = rows.slice(next, next + ROWS_AT_ONCE)
  return unlessTaken(async () => {
    const current = async (transaction: Transaction) =>
      ofStation(await findImport(_id, transaction), importing.stationId)
    const isOurTurn = async (transaction: Transaction) => isAt(await current(transaction), next)
    const batch =
      some.length > 0 ? await ledgerOf(kind).prepare(some, importing, isOurTurn) : NO_ROWS
    return transact(async (transaction) => {
      const record = await current(transaction)
      if (!batch || !isAt(record, next)) return record
      const written = await batch.write(transaction)
      const changes = advanced(record, some.length, written, rows.length)
      await changeImport(transaction, _id, changes)
      if (changes.state === 'done') await letFilesGo(transaction, record, importing)
      return { ...record, ...changes }
    })
  })
}

function isAt(record: ImportRecord, next: number): boolean {
  return record.next === next && (record.state === 'checked' || record.state === 'running')
}

/** Runs a write anew, from its look-ups on, when somebody else changed what they found. */
async function unlessTaken<Output>(write: () => Promise<Output>): Promise<Output> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      if (!isTaken(error)) throw error
      if (attempt === TRIES) throw new Refusal('BUSY')
    }
  }
}

function isTaken(error: unknown): boolean {
  const isEdited = error instanceof Refusal && error.code === 'EDITED_MEANWHILE'
  return isEdited || duplicateKeyOf(error) !== undefined
}

function advanced(
  { next, counts, leftOut }: ImportRecord,
  count: number,
  written: Written,
  total: number,
) {
  return {
    state: next + count >= total ? ('done' as const) : ('running' as const),
    next: next + count,
    counts: sum(counts, written.counts),
    leftOut: [...leftOut, ...written.leftOut],
  }
}

function sum(a: RowCounts, b: RowCounts): RowCounts {
  return {
    added: a.added + b.added,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
  }
}

/** Nobody needs the sheet and its rows any more; the wrong ones stay for their day. */
async function letFilesGo(
  transaction: Transaction,
  { _id, stationId, rowsFileId }: ImportOfRecord,
  { now }: Importing,
): Promise<void> {
  await noteFileIn(transaction, uploadPath(stationId, _id), new Date(now))
  if (rowsFileId !== null) await noteFileIn(transaction, pathOf(rowsFileId), new Date(now))
}
