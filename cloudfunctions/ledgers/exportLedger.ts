import type { exportLedger as exportLedgerProcedure } from '@contract/ledgers'
import { EXPORT_KINDS, type ExportKind } from '@contract/ledgers/ledgerTerms'
import type { InputOf, OutputOf } from '@contract/procedure'
import { maskNumbers } from '../shared/maskNumbers'
import { Refusal } from '../shared/refusal'
import { blindIndex, seal, sealingVersion } from '../shared/sealed'
import { sequenceOf } from '../shared/sequenceOf'
import { callingMember, type WriteContext } from '../shared/serve'
import { recordTaken } from './recordTaken'
import { storeSheetToFetch } from './sheetToFetch'
import { addExport, findExport } from './store'
import { takeDeliveries } from './takeDeliveries'
import { takeHouseholds } from './takeHouseholds'
import { type Taken, type Taking, textsOf } from './taken'
import { takePeople } from './takePeople'
import type { TextSheet } from './writeWorkbook'

const TAKE: Record<ExportKind, (taking: Taking) => Promise<Taken>> = {
  people: takePeople,
  households: takeHouseholds,
  deliveries: takeDeliveries,
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
  const fileId = await storeSheetToFetch(`exports/${stationId}/`, sheetOf(taking, kind, taken), now)
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

/** Masked, no free text tells a number either: people write them into notes and addresses. */
function sheetOf({ masked }: Taking, kind: ExportKind, { columns, rows }: Taken): TextSheet {
  return {
    name: EXPORT_KINDS[kind].label,
    headers: columns.map(({ header }) => header),
    rows: rows.map((row) =>
      textsOf(columns, row).map((text, at) =>
        masked && columns[at]?.isFreeText ? maskNumbers(text) : text,
      ),
    ),
  }
}
