import type { ExportKind, ImportKind, ImportState } from '@contract/ledgers/ledgerTerms'
import type { RowCounts } from '@contract/ledgers/ledgerViews'
import type { Tag } from '@contract/people/personTerms'
import { collection, command, type Stored, type Transaction } from '../shared/database'
import { findInOrder } from '../shared/findInOrder'
import type { JobTime } from '../shared/forEachDue'
import { removeDue } from '../shared/removeDue'
import type { Sealed } from '../shared/sealed'

export interface ImportRecord {
  stationId: string
  kind: ImportKind
  /** People name files after people. */
  fileName: Sealed
  sealVersion: number
  state: ImportState
  /** Blind index of the sheet's content; null until it was read. */
  digest: string | null
  sameAs: string | null
  total: number
  wrong: number
  /** How many of the right rows are behind: the next one to write. */
  next: number
  /**
   * Whether the check found what importing would change, and that is not written yet, nor stopped, and the clock
   * has not found it abandoned: of what the check kept nothing is left then.
   */
  hasRowsToWrite: boolean
  foreseen: RowCounts
  counts: RowCounts
  /** How many rows were right at the check and no longer were when it was their turn. */
  leftOut: number
  /** As JSON: people write anything into the first row of a sheet. */
  unknownColumns: Sealed | null
  /** The rows as they were checked; null until they were. */
  rowsFileId: string | null
  /** The sheet as it was checked, from which wrong rows are taken out; null until it was. */
  sheetFileId: string | null
  /** Until when the files, and the rows that were left out, are kept. */
  filesUntil: Date
  byNo: number
  byName: string
  at: Date
  /** Time and id: the order of the list, and its cursor. */
  sequence: string
}
export type ImportOfRecord = Stored<ImportRecord>

/** The rows that were left out of one batch; `_id` is import and `next`. */
export interface LeftOutRecord {
  importId: string
  /** How far the import had come. */
  next: number
  /** Which and why, as JSON: a reason may repeat what stands in the row. */
  rows: Sealed
  sealVersion: number
  /** When the sheet goes in which these rows stand. */
  removeAt: Date
}
export type LeftOutOfBatch = Stored<LeftOutRecord>

export interface ExportRecord {
  stationId: string
  kind: ExportKind
  village: string | null
  tag: Tag | null
  rows: number
  masked: boolean
  reason: Sealed | null
  sealVersion: number
  fileId: string
  byNo: number
  byName: string
  at: Date
  sequence: string
}
export type ExportOfRecord = Stored<ExportRecord>

const IMPORTS = 'imports'
const LEFT_OUT = 'leftOutRows'
const EXPORTS = 'exports'
/** As many as the database gives at once. */
const READ_AT_ONCE = 1000

export async function findImport(
  id: string,
  transaction?: Transaction,
): Promise<ImportOfRecord | undefined> {
  return (transaction?.documents<ImportRecord>(IMPORTS) ?? collection<ImportRecord>(IMPORTS)).get(
    id,
  )
}

export async function findImports(
  stationId: string,
  after: string | undefined,
  limit: number,
): Promise<ImportOfRecord[]> {
  return collection<ImportRecord>(IMPORTS).find({
    where: { stationId, ...(after !== undefined && { sequence: command.lt(after) }) },
    orderBy: [['sequence', 'desc']],
    limit,
  })
}

/** Those that have rows to write. */
export async function findUnderWay(
  stationId: string,
  after: string | undefined,
  limit: number,
): Promise<ImportOfRecord[]> {
  return collection<ImportRecord>(IMPORTS).find({
    where: {
      stationId,
      hasRowsToWrite: true,
      ...(after !== undefined && { sequence: command.lt(after) }),
    },
    orderBy: [['sequence', 'desc']],
    limit,
  })
}

/** Those that have rows to write, and of which the files were kept until before a moment; the oldest first. */
export function findAbandoned(
  before: Date,
  after: ImportOfRecord | undefined,
  limit: number,
): Promise<ImportOfRecord[]> {
  const which = { field: 'filesUntil', below: before, where: { hasRowsToWrite: true } } as const
  return findInOrder(collection<ImportRecord>(IMPORTS), which, after, limit)
}

/** An import of the same content that came to its end. */
export async function findDoneWith(
  stationId: string,
  digest: string,
): Promise<ImportOfRecord | undefined> {
  const [found] = await collection<ImportRecord>(IMPORTS).find({
    where: { stationId, digest, state: 'done' },
    limit: 1,
  })
  return found
}

export async function addImport(
  transaction: Transaction,
  { _id, ...fields }: ImportOfRecord,
): Promise<void> {
  await transaction.documents<ImportRecord>(IMPORTS).add(_id, fields)
}

export async function changeImport(
  transaction: Transaction,
  id: string,
  changes: Partial<ImportRecord>,
): Promise<void> {
  await transaction.documents<ImportRecord>(IMPORTS).change(id, changes)
}

export async function addLeftOut(
  transaction: Transaction,
  { _id, ...fields }: LeftOutOfBatch,
): Promise<void> {
  await transaction.documents<LeftOutRecord>(LEFT_OUT).add(_id, fields)
}

/** What was left out of an import, in the order of writing: one operation for a thousand batches. */
export async function findLeftOut(importId: string): Promise<LeftOutOfBatch[]> {
  const found: LeftOutOfBatch[] = []
  for (;;) {
    const some = await findFirstLeftOut(importId, READ_AT_ONCE, found.at(-1)?.next)
    found.push(...some)
    if (some.length < READ_AT_ONCE) return found
  }
}

/** The first batches of which rows were left out, or those after one. */
export async function findFirstLeftOut(
  importId: string,
  limit: number,
  after = -1,
): Promise<LeftOutOfBatch[]> {
  return collection<LeftOutRecord>(LEFT_OUT).find({
    where: { importId, next: command.gt(after) },
    orderBy: [['next', 'asc']],
    limit,
  })
}

/** Removes the rows whose sheet is gone; returns how many. */
export async function forgetLeftOut({ now, until }: JobTime): Promise<number> {
  const where = { removeAt: command.lte(new Date(now)) }
  return removeDue(collection<LeftOutRecord>(LEFT_OUT), where, until)
}

export async function findExport(id: string): Promise<ExportOfRecord | undefined> {
  return collection<ExportRecord>(EXPORTS).get(id)
}

export async function findExports(
  stationId: string,
  after: string | undefined,
  limit: number,
): Promise<ExportOfRecord[]> {
  return collection<ExportRecord>(EXPORTS).find({
    where: { stationId, ...(after !== undefined && { sequence: command.lt(after) }) },
    orderBy: [['sequence', 'desc']],
    limit,
  })
}

export async function addExport(
  transaction: Transaction,
  { _id, ...fields }: ExportOfRecord,
): Promise<void> {
  await transaction.documents<ExportRecord>(EXPORTS).add(_id, fields)
}
