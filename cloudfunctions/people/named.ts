import type { NamedMember } from '@contract/people/personViews'
import type { Roster } from '../members/public'

/** A member as a record names them, former ones too. */
export function named(roster: Roster, memberNo: number): NamedMember {
  return { memberNo, name: roster.nameOf(memberNo) ?? '' }
}

/** Who answers today for what a number holds. */
export function holderNamed(roster: Roster, memberNo: number): NamedMember {
  const holder = roster.holderOf(memberNo)
  return holder ? { memberNo: holder.memberNo, name: holder.name } : named(roster, memberNo)
}
