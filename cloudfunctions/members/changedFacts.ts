import { MATTERS } from '@contract/matters'
import {
  MEMBER_FACT_KEYS,
  type MemberChange,
  type MemberFact,
} from '@contract/members/memberChanges'
import { MEMBER_ROLE_LABELS, VETERAN_TIES } from '@contract/members/memberTerms'
import { dateOf, dayAndWeekdayText, spokenTimeText, timeOf } from '@contract/time'
import { changedFields } from '../shared/changedFields'

type Facts = Readonly<Record<string, unknown>>
type NameOf = (memberNo: number) => string

/**
 * What a change says, as people read it; what only the records need is left out.
 * @param before the changed facts as they were, as JSON gives them back; the same for `after`
 */
export function changedFacts(before: Facts, after: Facts, nameOf: NameOf): MemberChange['fields'] {
  return changedFields(
    MEMBER_FACT_KEYS,
    (field) => textOf(field, before[field], nameOf),
    (field) => textOf(field, after[field], nameOf),
  )
}

/** Undefined where nothing is said. */
function textOf(field: MemberFact, value: unknown, nameOf: NameOf): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value))
    return value.map((each) => itemText(field, each)).join('、') || undefined
  if (field === 'role') return labelIn(MEMBER_ROLE_LABELS, value)
  if (field === 'veteran') return labelIn(VETERAN_TIES, value)
  if (field === 'awayUntil') return momentText(Date.parse(String(value)))
  if (field === 'standInNo' || field === 'awayStandInNo') {
    return nameOf(Number(value))
  }
  return String(value)
}

function itemText(field: MemberFact, item: unknown): string {
  if (field === 'matters') return labelIn(MATTERS, item)
  return typeof item === 'object' && item !== null ? String(Reflect.get(item, 'name')) : `${item}`
}

/** The label of a term; a term that is no longer one is given as it was written. */
function labelIn(terms: Readonly<Record<string, string | { label: string }>>, key: unknown) {
  const term = terms[String(key)]
  if (term === undefined) return String(key)
  return typeof term === 'string' ? term : term.label
}

function momentText(instant: number): string {
  return `${dayAndWeekdayText(dateOf(instant))} ${spokenTimeText(timeOf(instant))}`
}
