import type { Assignment, HolderOf } from '@contract/contactCards/contactCardRules'
import type { PublicMember } from '@contract/contactCards/contactCardViews'
import { isAway } from '@contract/members/memberTerms'
import type { Instant } from '@contract/time'
import { findRoster, type NamedInField, type Roster } from '../members/public'
import { refuseField } from '../shared/refuseField'

/** Who answers today for what a member of this number holds, for the rules of the contract. */
export function holderIn(roster: Roster): HolderOf {
  return (memberNo) => roster.holderOf(memberNo)?.memberNo ?? memberNo
}

/** The same with no more than they agreed to have read by everybody. */
export function publicHolder(roster: Roster, memberNo: number, now: Instant): PublicMember {
  const { name, phone } = roster.publishedOf(memberNo, now) ?? {}
  const awayUntil = roster.holderOf(memberNo)?.awayUntil
  return {
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(awayUntil !== undefined && isAway(awayUntil, now) && { awayUntil }),
  }
}

/**
 * The two of a new assignment as fields of the input.
 * @param path of the assignment in it, with the dot
 */
export function holderFields({ liaisonNo, standInNo }: Assignment, path = ''): NamedInField[] {
  return [
    { memberNo: liaisonNo, path: `${path}liaisonNo`, label: '联络员' },
    { memberNo: standInNo, path: `${path}standInNo`, label: '替班人' },
  ]
}

/**
 * The roster of a station that knows a number, be it of somebody who left: cards are brought and
 * recorded later. One database operation.
 * @throws Refusal `BAD_INPUT` at `path` where nobody ever had the number
 */
export async function rosterKnowing(
  stationId: string,
  numbers: readonly number[],
  path: string,
  label: string,
): Promise<Roster> {
  const roster = await findRoster(stationId)
  if (numbers.every((each) => roster.nameOf(each) !== undefined)) return roster
  refuseField(path, label, '站里没有这个人，请另选一位。')
}
