import type { PartName } from '@contract/people/personFile'
import type { Instant } from '@contract/time'
import type { Stored } from '../../shared/database'
import { seal, sealingVersion, unseal } from '../../shared/sealed'
import type { FileParts } from '../records'
import type { MergeRecord } from './store'

interface NewMerge {
  _id: string
  /** Of the kept file. */
  personId: string
  /** As it became. */
  keptVersion: number
  mergedId: string
  stationId: string
  parts: PartName[]
  before: Partial<FileParts>
  after: Partial<FileParts>
  why: string
  byNo: number
  now: Instant
}

/** The record of a merge that stands. */
export function mergeRecord({ _id, ...done }: NewMerge): Stored<MergeRecord> {
  const { personId, stationId, keptVersion, mergedId, parts, before, after, why, byNo, now } = done
  return {
    _id,
    stationId,
    keptId: personId,
    keptVersion,
    mergedId,
    took: parts,
    before: seal(placeOf(_id, 'before'), JSON.stringify(before)),
    after: seal(placeOf(_id, 'after'), JSON.stringify(after)),
    why: seal(placeOf(_id, 'why'), why),
    byNo,
    at: new Date(now),
    stands: true,
    sealVersion: sealingVersion(),
  }
}

/** The parts that the kept file took, as they were in it or as they became. */
export function snapshotOf(
  record: Stored<MergeRecord>,
  side: 'before' | 'after',
): Partial<FileParts> {
  return JSON.parse(unseal(placeOf(record._id, side), record[side]))
}

function placeOf(documentId: string, field: 'before' | 'after' | 'why') {
  return { field: `personMerges.${field}`, documentId }
}
