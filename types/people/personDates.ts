import { birthDateOf } from '../idNumber'
import type { FieldIssue } from '../procedure'
import { type DateText, isDate } from '../time'
import type { PersonParts } from './personFile'

/** The youngest that anybody joined up, in years. */
const ENLISTED_FROM_AGE = 14

/** A field that tells of a day or a year, as far as it is known. */
interface DatedField {
  path: string
  label: string
  on: string | undefined
}

/** The parts of a file, as far as they tell of days. */
export type Dated = {
  [Name in Exclude<keyof PersonParts, 'tags'>]?: PersonParts[Name] | undefined
} & {
  tags?: readonly { since?: string | undefined }[] | undefined
}

/** The birth date that a file tells: not by an ID number that is masked. */
export function bornOf({ identity }: Dated): DateText | undefined {
  const byNumber = identity?.idNumber && birthDateOf(identity.idNumber)
  return byNumber && isDate(byNumber) ? byNumber : identity?.birthDate
}

/**
 * The days in a file that cannot be: what is past lies in the future, or one thing before another that it
 * follows. Days that are only roughly known are compared as far as both are.
 * @param born undefined where the birth date is not known
 * @returns at its field, `service.discharged`
 */
export function impossibleDates(
  parts: Dated,
  born: DateText | undefined,
  today: DateText,
): FieldIssue[] {
  const future = pastDays(parts)
    .filter(({ on }) => isLater(on, today))
    .map((told) => issue(told, '这一天还没有到，再看看。'))
  const known = future.map(({ path }) => path)
  return [...future, ...contradictions(parts, born).filter(({ path }) => !known.includes(path))]
}

/** The days in a file of which one lies before another that it follows, each at its field. */
export function contradictions(parts: Dated, born: DateText | undefined): FieldIssue[] {
  const { service } = parts
  const discharged = { path: 'service.discharged', label: '退役时间' }
  const isBackward = isLater(service?.enlisted, service?.discharged)
  return [
    ...(isBackward ? [issue(discharged, '退役时间比入伍时间还早，再看看。')] : []),
    ...againstBirth(parts, born).map(({ at }) => at),
  ]
}

/**
 * The days of two files made one that are not of one life, each at its field; what was wrong in one of the two
 * already stays so.
 */
export function daysOfTwoLives(whole: Dated, files: readonly Dated[]): FieldIssue[] {
  const stood = files.flatMap((parts) => contradictions(parts, bornOf(parts)))
  const known = stood.map(({ path }) => path)
  return contradictions(whole, bornOf(whole)).filter(({ path }) => !known.includes(path))
}

/** A day that cannot be beside the birth date. */
interface AgainstBirth {
  /** What is wrong, at the field of the day. */
  at: FieldIssue
  /** The same, as it is said at the birth date. */
  ofBirth: string
}

/** The days that lie too early for somebody's birth date; none where that is not known. */
export function againstBirth(
  { service, party }: Dated,
  born: DateText | undefined,
): AgainstBirth[] {
  const enlisted = { path: 'service.enlisted', label: '入伍时间' }
  const joined = { path: 'party.joined', label: '入党时间' }
  const isUnderAge = isLater(yearsAfter(born, ENLISTED_FROM_AGE), service?.enlisted)
  const isUnborn = isLater(born, party?.joined)
  return [
    ...(isUnderAge
      ? [
          {
            at: issue(enlisted, `这时候还没满${ENLISTED_FROM_AGE}岁，和出生日期对不上，再看看。`),
            ofBirth: `和入伍时间对不上，那时候还没满${ENLISTED_FROM_AGE}岁，再看看。`,
          },
        ]
      : []),
    ...(isUnborn
      ? [
          {
            at: issue(joined, '入党时间比出生日期还早，再看看。'),
            ofBirth: '和入党时间对不上，那时候还没出生，再看看。',
          },
        ]
      : []),
  ]
}

/** All days in a file that lie in the past wherever they are right; an entitlement may begin later. */
function pastDays(parts: Dated): DatedField[] {
  const { identity, service, training, party, honours, hardship, tags } = parts
  return [
    { path: 'identity.birthDate', label: '出生日期', on: identity?.birthDate },
    { path: 'service.enlisted', label: '入伍时间', on: service?.enlisted },
    { path: 'service.discharged', label: '退役时间', on: service?.discharged },
    ...listed('training.courses', 'ended', '结束时间', training?.courses),
    ...listed('training.certificates', 'issued', '发证时间', training?.certificates),
    { path: 'party.joined', label: '入党时间', on: party?.joined },
    ...listed('honours', 'year', '哪一年', honours),
    { path: 'hardship.since', label: '从什么时候起', on: hardship?.since },
    { path: 'hardship.confirmedOn', label: '认定日期', on: hardship?.confirmedOn },
    ...listed('tags', 'since', '从什么时候起', tags),
  ]
}

function listed<Key extends string>(
  path: string,
  key: Key,
  label: string,
  list: readonly { [name in Key]?: string | number | undefined }[] = [],
): DatedField[] {
  return list.map((each, index) => {
    const on: string | number | undefined = each[key]
    return { path: `${path}.${index}.${key}`, label, on: on === undefined ? undefined : String(on) }
  })
}

/** Whether one day lies after another for certain; undefined is no day. */
function isLater(one: string | undefined, than: string | undefined): boolean {
  if (one === undefined || than === undefined) return false
  const known = Math.min(one.length, than.length)
  return one.slice(0, known) > than.slice(0, known)
}

function yearsAfter(date: DateText | undefined, years: number): DateText | undefined {
  return date && `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
}

function issue({ path, label }: Pick<DatedField, 'path' | 'label'>, message: string): FieldIssue {
  return { path, label, message }
}
