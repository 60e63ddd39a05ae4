import type { PartName } from '@contract/people/personFile'
import type { ChangeAction } from '@contract/people/personRecordTerms'
import type { Instant } from '@contract/time'
import type { Stored } from '../../shared/database'
import { newId } from '../../shared/newId'
import { seal, sealingVersion, unseal } from '../../shared/sealed'
import { sequenceOf } from '../../shared/sequenceOf'
import type { ChangeRecord } from './store'

/** Who changes what, and why. */
export interface NewChange {
  personId: string
  stationId: string
  action: ChangeAction
  parts?: readonly PartName[]
  /** What changed, as it was and as it became. */
  before?: object | undefined
  after?: object | undefined
  why?: string | undefined
  byNo: number
  now: Instant
}

export function changeRecord(change: NewChange): Stored<ChangeRecord> {
  const { personId, stationId, action, parts = [], before, after, why, byNo, now } = change
  const _id = newId()
  const at = new Date(now)
  const sealed = (field: SealedField, value: unknown) =>
    value === undefined ? null : seal(placeOf(_id, field), JSON.stringify(value))
  return {
    _id,
    personId,
    stationId,
    action,
    parts: [...parts],
    before: sealed('before', before),
    after: sealed('after', after),
    why: sealed('why', why),
    byNo,
    at,
    sequence: sequenceOf(at, _id),
    sealVersion: sealingVersion(),
  }
}

type SealedField = 'before' | 'after' | 'why'

/** What a change holds sealed, or undefined where there is nothing. */
export function openField<Value>(
  record: Stored<ChangeRecord>,
  field: SealedField,
): Value | undefined {
  const sealed = record[field]
  return sealed === null ? undefined : JSON.parse(unseal(placeOf(record._id, field), sealed))
}

function placeOf(documentId: string, field: SealedField) {
  return { field: `personChanges.${field}`, documentId }
}
