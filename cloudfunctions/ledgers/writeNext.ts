import type { RowCounts } from '@contract/ledgers/ledgerViews'
import { type Admitted, requireStillAdmitted } from '../shared/caller'
import type { Transaction } from '../shared/database'
import { pathOfFile } from '../shared/files'
import { ofStation } from '../shared/ofStation'
import type { Recording } from '../shared/recording'
import { Refusal } from '../shared/refusal'
import { noteFileIn } from '../shared/temporaryFiles'
import { duplicateKeyOf, transact } from '../shared/transact'
import { ROWS_AT_ONCE } from './hundreds'
import type { Batch, Written } from './ledger'
import { ledgerOf } from './ledgerOf'
import { keepLeftOut } from './leftOutRows'
import { changeImport, findImport, type ImportOfRecord, type ImportRecord } from './store'
import { type RightRow, reasonOf } from './verdict'

const TRIES = 3
const NOTHING: Written = { counts: { added: 0, changed: 0, unchanged: 0 }, leftOut: [] }
const NO_ROWS: Batch = { write: async () => NOTHING }

/** Who imports, and as what they were let in. */
type Going = Recording & { admitted: Admitted }

/**
 * Writes the next hundred rows in one transaction with how far the import has come: what breaks off there
 * has written all of them or none, and of two at once the later finds that the other was there. Where
 * rows are refused, it writes fewer; a row that is refused alone is left out.
 * @returns the record after these rows, whoever wrote them
 * @throws Refusal `NOT_ALLOWED` where the caller has left meanwhile, `BUSY`
 */
export async function writeNext(
  record: ImportOfRecord,
  rows: readonly RightRow<unknown>[],
  recording: Going,
): Promise<ImportOfRecord> {
  const { kind, next } = record
  const prepare = (some: readonly RightRow<unknown>[]) => () =>
    ledgerOf(kind).prepare(some, recording)
  let some = rows.slice(next, next + ROWS_AT_ONCE)
  if (some.length === 0) return writeSome(record, 0, recording, async () => NO_ROWS)
  for (;;) {
    try {
      return await writeSome(record, some.length, recording, prepare(some))
    } catch (error) {
      if (!isOfRows(error)) throw error
      const [first] = some
      if (first && some.length === 1) {
        const leftOut = [{ rowNo: first.rowNo, reasons: reasonsOf(error) }]
        const batch = { write: async () => ({ ...NOTHING, leftOut }) }
        return writeSome(record, 1, recording, async () => batch)
      }
      some = some.slice(0, Math.ceil(some.length / 2))
    }
  }
}

/** Whether the rows are refused, not who writes them or when. */
function isOfRows(error: unknown): error is Refusal {
  return error instanceof Refusal && error.code !== 'NOT_ALLOWED' && error.code !== 'BUSY'
}

function reasonsOf({ issues, message }: Refusal): string[] {
  return (
    issues?.map((issue) => reasonOf({ header: issue.label, message: issue.message })) ?? [message]
  )
}

async function writeSome(
  planned: ImportOfRecord,
  count: number,
  recording: Going,
  prepare: () => Promise<Batch>,
): Promise<ImportOfRecord> {
  const { _id } = planned
  return unlessTaken(async () => {
    const batch = await prepare()
    return transact(async (transaction) => {
      await requireStillAdmitted(transaction, recording.admitted)
      const record = ofStation(await findImport(_id, transaction), recording.stationId)
      if (!isAt(record, planned)) return record
      const written = await batch.write(transaction)
      const changes = advanced(record, count, written)
      await keepLeftOut(transaction, record, written.leftOut)
      await changeImport(transaction, _id, changes)
      if (changes.state === 'done') await letRowsGo(transaction, record, recording)
      return { ...record, ...changes }
    })
  })
}

/** Whether it still stands at the same row of the same sheet. */
function isAt(record: ImportRecord, planned: ImportRecord): boolean {
  const isSame = record.next === planned.next && record.rowsFileId === planned.rowsFileId
  return isSame && (record.state === 'checked' || record.state === 'running')
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
  record: ImportOfRecord,
  count: number,
  written: Written,
): Pick<ImportRecord, 'state' | 'next' | 'hasRowsToWrite' | 'counts' | 'leftOut'> {
  const { next, counts, leftOut, total, wrong } = record
  const hasRowsToWrite = next + count < total - wrong
  return {
    state: hasRowsToWrite ? 'running' : 'done',
    next: next + count,
    hasRowsToWrite,
    counts: sum(counts, written.counts),
    leftOut: leftOut + written.leftOut.length,
  }
}

function sum(a: RowCounts, b: RowCounts): RowCounts {
  return {
    added: a.added + b.added,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
  }
}

/** Nobody needs the right rows any more; the wrong ones stay for some days. */
async function letRowsGo(
  transaction: Transaction,
  { rowsFileId }: ImportOfRecord,
  { now }: Recording,
): Promise<void> {
  if (rowsFileId !== null) await noteFileIn(transaction, pathOfFile(rowsFileId), new Date(now))
}
