import { NewHousehold } from '@contract/contactCards/contactCardInputs'
import { fieldIssues } from '@contract/fieldIssues'
import type { Household } from '../contactCards/public'
import type { Roster } from '../members/public'
import { memberCalled } from './memberCalled'
import type { Problem } from './sheet'
import type { SheetPerson } from './sheetPerson'

/** What a sheet says of one household, all its rows together. */
export interface Told {
  ref: string
  householder: string | undefined
  village: string | undefined
  address: string | undefined
  liaison: string | undefined
  standIn: string | undefined
}

/** A household as rows name it: one that is served, or one that is to be added. */
export type NamedHousehold = { served: Household } | { added: NewHousehold }

/**
 * What is wrong with a row that names a household that is served: it stays as it is, for who shall
 * answer for it is said on its card's page.
 */
export function problemsWithServed(
  { endedAt, village, liaisonNo, standInNo }: Household,
  { parts, household }: SheetPerson,
  roster: Roster,
): Problem[] {
  if (endedAt) return [{ header: '户号', message: '这一户已经不在本站了，请先重新打开。' }]
  const problems = [
    ...differentMember('联络员', household.liaison, liaisonNo, roster),
    ...differentMember('替班人', household.standIn, standInNo, roster),
  ]
  if ((parts.home?.village ?? village) !== village) {
    problems.push({ header: '村或社区', message: `这一户登记的是${village}。` })
  }
  return problems
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
  { liaison, standIn, ...told }: Told,
  roster: Roster,
): { added: NewHousehold } | { problems: Problem[] } {
  const asked = { 村或社区: told.village, 联络员: liaison, 替班人: standIn }
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
  const added = { ...told, liaisonNo, standInNo }
  const parsed = NewHousehold.safeParse(added)
  if (parsed.success) return { added: parsed.data }
  const issues = fieldIssues(NewHousehold, added)
  return { problems: issues.map(({ label, message }) => ({ header: label, message })) }
}
