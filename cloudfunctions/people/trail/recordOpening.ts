import type { LookedAt } from '@contract/people/personFile'
import { dateOf, type Instant, timeOf } from '@contract/time'
import type { Stored } from '../../shared/database'
import { sequenceOf } from '../../shared/sequenceOf'
import { duplicateKeyOf } from '../../shared/transact'
import { addOpening, addOpenings, type OpeningRecord } from './store'

/** A member looked into a file. */
export interface NewOpening {
  stationId: string
  personId: string
  memberNo: number
  /** What was shown. */
  parts: readonly LookedAt[]
  revealed: boolean
  now: Instant
}

/**
 * Records that a member looked into a file: once an hour, for a page that is looked at again shows
 * nothing new; once more where it shows other parts, or whole numbers. One operation.
 */
export async function recordOpening(opening: NewOpening): Promise<void> {
  await unlessThere(() => addOpening(openedRecord(opening)))
}

/** Records the same of several files: one operation, and one a file where some are recorded already. */
export async function recordOpenings(openings: readonly NewOpening[]): Promise<void> {
  await addAll(openings.map(openedRecord))
}

function openedRecord(opening: NewOpening) {
  const { personId, memberNo, parts, revealed, now } = opening
  const hour = `${dateOf(now)}T${timeOf(now).slice(0, 2)}`
  const _id = [personId, memberNo, hour, revealed ? 'whole' : 'masked', parts.join('-')].join('.')
  return recordOf(_id, 'opened', opening)
}

/** An export in which some files stand. */
export interface NewExport extends Omit<NewOpening, 'personId' | 'parts'> {
  /** A hundred at most. */
  personIds: readonly string[]
  exportId: string
  /** What was written out. */
  parts: readonly LookedAt[]
}

/** Records for each file that it was exported; a retry adds nothing twice. One operation. */
export async function recordExported({ personIds, exportId, ...rest }: NewExport): Promise<void> {
  const records = personIds.map((personId) =>
    recordOf(`${personId}.${exportId}`, 'exported', { ...rest, personId }),
  )
  await addAll(records)
}

async function addAll(records: readonly Stored<OpeningRecord>[]): Promise<void> {
  try {
    await addOpenings(records)
  } catch (error) {
    if (duplicateKeyOf(error) !== '_id_') throw error
    // Adding stopped at the first that is there already.
    for (const record of records) await unlessThere(() => addOpening(record))
  }
}

function recordOf(_id: string, how: OpeningRecord['how'], opening: NewOpening) {
  const { personId, stationId, memberNo, parts, revealed } = opening
  const at = new Date(opening.now)
  return {
    _id,
    personId,
    stationId,
    byNo: memberNo,
    how,
    parts: [...parts],
    revealed,
    at,
    sequence: sequenceOf(at, _id),
  }
}

async function unlessThere(add: () => Promise<void>): Promise<void> {
  try {
    await add()
  } catch (error) {
    if (duplicateKeyOf(error) !== '_id_') throw error
  }
}
