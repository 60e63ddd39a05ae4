import { plainName } from '@contract/plainName'
import type { Roster } from '../members/public'

/** What a sheet calls the member who answers for a number: by name, or by number where two have it. */
export function calledInSheet(roster: Roster, memberNo: number): string {
  const holder = roster.holderOf(memberNo)
  if (!holder) return roster.nameOf(memberNo) ?? ''
  const namesakes = roster.active.filter(({ name }) => plainName(name) === plainName(holder.name))
  return namesakes.length > 1 ? String(holder.memberNo) : holder.name
}
