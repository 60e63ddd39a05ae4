import type { exportLedger as exportLedgerProcedure } from '@contract/ledgers'
import { EXPORT_KINDS, type ExportKind } from '@contract/ledgers/ledgerTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { storeFile } from '../shared/files'
import { newId } from '../shared/newId'
import { Refusal } from '../shared/refusal'
import { blindIndex, seal, sealingVersion } from '../shared/sealed'
import { sequenceOf } from '../shared/sequenceOf'
import { callingMember, type WriteContext } from '../shared/serve'
import { noteFile } from '../shared/temporaryFiles'
import { recordTaken } from './recordTaken'
import { addExport, findExport } from './store'
import { takeDeliveries } from './takeDeliveries'
import { takeHouseholds } from './takeHouseholds'
import { type Taken, type Taking, textsOf } from './taken'
import { takePeople } from './takePeople'
import { writeWorkbook } from './writeWorkbook'

const TAKE: Record<ExportKind, (taking: Taking) => Promise<Taken>> = {
  people: takePeople,
  households: takeHouseholds,
  deliveries: takeDeliveries,
}

const KEPT_MS = 3_600_000

/** Until when the sheet of an export made at `at` can be fetched. */
export function exportUntil(at: Instant): Instant {
  return at + KEPT_MS
}

/**
 * Makes a sheet, and records that it was made: at the station, and for each person whose file is in
 * it. Only then there is an answer.
 */
export async function exportLedger(
  input: InputOf<typeof exportLedgerProcedure>,
  context: WriteContext,
): Promise<OutputOf<typeof exportLedgerProcedure>> {
  const { stationId, kind, village, tag, unmasked, after } = input
  const { memberNo, name, role } = callingMember(context)
  if (unmasked && role !== 'head') throw new Refusal('EXPORT_HEAD_ONLY')
  const exportId = exportIdOf(context)
  // A retry finds the first answer; taking everything out again would only cost.
  if (await findExport(exportId)) throw new Error('This export was made before')
  const { now } = context
  const taking = { stationId, village, tag, after, masked: !unmasked, now }
  const taken = await TAKE[kind](taking)
  if (taken.rows.length === 0) throw new Refusal('EXPORT_EMPTY')
  await recordTaken(taken, { stationId, memberNo, exportId, revealed: !taking.masked, now })
  const fileId = await storeSheet(stationId, kind, taken, now)
  const at = new Date(now)
  return context.commit(async (transaction) => {
    await addExport(transaction, {
      _id: exportId,
      stationId,
      kind,
      village: village ?? null,
      tag: tag ?? null,
      rows: taken.rows.length,
      masked: taking.masked,
      reason: unmasked ? seal(reasonPlace(exportId), unmasked.reason) : null,
      sealVersion: sealingVersion(),
      fileId,
      byNo: memberNo,
      byName: name,
      at,
      sequence: sequenceOf(at, exportId),
    })
    return { exportId, rows: taken.rows.length, ...(taken.next && { next: taken.next }) }
  })
}

/** One id for all tries of a request: what is recorded with each person is recorded once. */
function exportIdOf({ requestKey }: WriteContext): string {
  return blindIndex('exports', requestKey).slice(0, 20)
}

export function reasonPlace(documentId: string) {
  return { field: 'exports.reason', documentId }
}

async function storeSheet(
  stationId: string,
  kind: ExportKind,
  { columns, rows }: Taken,
  now: Instant,
): Promise<string> {
  const workbook = await writeWorkbook([
    {
      name: EXPORT_KINDS[kind].label,
      headers: columns.map(({ header }) => header),
      rows: rows.map((row) => textsOf(columns, row)),
    },
  ])
  const path = `exports/${stationId}/${newId()}.xlsx`
  await noteFile(path, new Date(exportUntil(now)))
  return storeFile(path, workbook)
}
