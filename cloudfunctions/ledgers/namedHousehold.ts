import { NewHousehold } from '@contract/contactCards/contactCardInputs'
import { VILLAGES_MAX } from '@contract/contactCards/contactCardRules'
import { fieldIssues } from '@contract/fieldIssues'
import { type Household, householderOf } from '../contactCards/public'
import type { Roster } from '../members/public'
import { memberCalled } from './memberCalled'
import type { Problem } from './sheet'
import type { SheetPerson } from './sheetPerson'

/** What a sheet says of one household: a row by itself, or of one that is new all its rows together. */
export interface HouseholdInSheet {
  ref: string
  householder?: string | undefined
  /** The first of its people in the sheet: the householder of a new one where no row names another. */
  firstPerson?: string | undefined
  village?: string | undefined
  address?: string | undefined
  liaison?: string | undefined
  standIn?: string | undefined
}

/** What one row says of the household that it names; undefined where it names none. */
export function householdInRow({
  parts: { home },
  household: { ref, ...others },
}: SheetPerson): HouseholdInSheet | undefined {
  if (ref === undefined) return undefined
  return { ref, village: home?.village, address: home?.address, ...others }
}

/** A village too many is most often one that is written in several ways. */
export const NO_ROOM: Problem = {
  header: '村或社区',
  message: `一个站最多${VILLAGES_MAX}个村和社区，再多放不下了。请看看是不是同一个村写成了几种样子。`,
}

/**
 * What is wrong with what is told of a household that is served: it stays as it is, for who lives there and
 * who shall answer for it is said on its card's page.
 */
export function problemsWithServed(
  household: Household,
  inSheet: Omit<HouseholdInSheet, 'ref'>,
  roster: Roster,
): Problem[] {
  if (household.endedAt) {
    return [{ header: '户号', message: '这一户已经不在本站了，请先重新打开。' }]
  }
  return [
    ...different('户主', inSheet.householder, householderOf(household)),
    ...different('村或社区', inSheet.village, household.village),
    ...differentMember('联络员', inSheet.liaison, household.liaisonNo, roster),
    ...differentMember('替班人', inSheet.standIn, household.standInNo, roster),
  ]
}

function different(header: string, inSheet: string | undefined, known: string): Problem[] {
  if (inSheet === undefined || inSheet === known) return []
  return [{ header, message: `这一户登记的是${known}。` }]
}

function differentMember(
  header: string,
  named: string | undefined,
  memberNo: number,
  roster: Roster,
): Problem[] {
  if (named === undefined) return []
  const found = memberCalled(roster, header, named)
  if ('problem' in found) return [found.problem]
  const holder = roster.holderOf(memberNo)
  if (found.memberNo === holder?.memberNo) return []
  const message = `这一户登记的是${holder?.name ?? '别人'}，要换人请到联络卡里换。`
  return [{ header, message }]
}

/** A household as all its rows together tell it, or what is wrong with that. */
export function asAdded(
  { liaison, standIn, firstPerson, ...inSheet }: HouseholdInSheet,
  roster: Roster,
): { added: NewHousehold } | { problems: Problem[] } {
  const asked = { 村或社区: inSheet.village, 联络员: liaison, 替班人: standIn }
  const missing = Object.entries(asked).flatMap(([header, value]) =>
    value === undefined ? [{ header, message: `这一户是新的，要填${header}。` }] : [],
  )
  if (missing.length > 0) return { problems: missing }
  const members = [
    memberCalled(roster, '联络员', liaison ?? ''),
    memberCalled(roster, '替班人', standIn ?? ''),
  ]
  const unknown = members.flatMap((found) => ('problem' in found ? [found.problem] : []))
  if (unknown.length > 0) return { problems: unknown }
  const [liaisonNo, standInNo] = members.map((found) => 'memberNo' in found && found.memberNo)
  const householder = inSheet.householder ?? firstPerson
  const added = { ...inSheet, householder, liaisonNo, standInNo }
  const parsed = NewHousehold.safeParse(added)
  if (parsed.success) return { added: parsed.data }
  const issues = fieldIssues(NewHousehold, added)
  return { problems: issues.map(({ label, message }) => ({ header: label, message })) }
}
