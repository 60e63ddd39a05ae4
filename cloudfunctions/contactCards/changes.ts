import {
  HOUSEHOLD_FIELD_KEYS,
  type HouseholdAction,
  type HouseholdField,
  REPLACE_REASONS,
  type ReplaceReason,
} from '@contract/contactCards/contactCardTerms'
import type { HouseholdChange } from '@contract/contactCards/contactCardViews'
import type { Roster } from '../members/public'
import { newId } from '../shared/newId'
import type { Recording } from '../shared/recording'
import { seal, sealingVersion, unseal } from '../shared/sealed'
import { sequenceOf } from '../shared/sequenceOf'
import type { Change, Household } from './records'

interface FieldChange {
  field: HouseholdField
  before?: string
  after?: string
}

interface Detail {
  /** In words. */
  why?: string
  /** Of a replacement, instead of words. */
  reason?: ReplaceReason
  fields: FieldChange[]
}

interface NewChange extends Partial<Detail> {
  action: HouseholdAction
  /** The card that was replaced. */
  issue?: number
}

/** The record of one thing done to a household; why and what are not to be read in the database. */
export function newChange(
  householdId: string,
  { action, issue, fields = [], ...whys }: NewChange,
  { stationId, byNo, now }: Recording,
): Change {
  const _id = newId()
  const detail: Detail = { fields, ...whys }
  return {
    _id,
    stationId,
    householdId,
    action,
    byNo,
    at: new Date(now),
    sequence: sequenceOf(new Date(now), _id),
    issue: issue ?? null,
    detail: seal(placeOf(_id), JSON.stringify(detail)),
    sealVersion: sealingVersion(),
  }
}

/** The fields that differ, of those given. */
export function fieldChanges(
  before: Partial<Record<HouseholdField, string | undefined>>,
  after: Partial<Record<HouseholdField, string | undefined>>,
): FieldChange[] {
  return HOUSEHOLD_FIELD_KEYS.filter(
    (field) => field in after && before[field] !== after[field],
  ).map((field) => ({
    field,
    ...(before[field] !== undefined && { before: before[field] }),
    ...(after[field] !== undefined && { after: after[field] }),
  }))
}

/** The two of an assignment as `fieldChanges` compares them: by number, for names may change. */
export function assignmentFields({
  liaisonNo,
  standInNo,
}: Pick<Household, 'liaisonNo' | 'standInNo'>) {
  return { liaisonNo: String(liaisonNo), standInNo: String(standInNo) }
}

/** A change as members read it. */
export function changeRow(change: Change, roster: Pick<Roster, 'named'>): HouseholdChange {
  const { why, reason, fields }: Detail = JSON.parse(unseal(placeOf(change._id), change.detail))
  const told = reason ? REPLACE_REASONS[reason].label : why
  return {
    at: change.at.getTime(),
    action: change.action,
    by: roster.named(change.byNo),
    ...(change.issue !== null && { issue: change.issue }),
    ...(told !== undefined && { why: told }),
    fields: fields.map((each) => readable(each, roster)),
  }
}

function readable(
  { field, before, after }: FieldChange,
  roster: Pick<Roster, 'named'>,
): FieldChange {
  const isMember = field === 'liaisonNo' || field === 'standInNo'
  const read = (text: string) => (isMember ? roster.named(Number(text)).name : text)
  return {
    field,
    ...(before !== undefined && { before: read(before) }),
    ...(after !== undefined && { after: read(after) }),
  }
}

function placeOf(documentId: string) {
  return { field: 'householdChanges.detail', documentId }
}
