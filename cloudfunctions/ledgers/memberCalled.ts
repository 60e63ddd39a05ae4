import { plainName } from '@contract/plainName'
import type { Roster } from '../members/public'
import type { Problem } from './sheet'

/** The active member whom a sheet names, by name or by number, or why nobody is meant. */
export function memberCalled(
  roster: Roster,
  header: string,
  named: string,
): { memberNo: number } | { problem: Problem } {
  const found = roster.active.filter(({ name, memberNo }) =>
    /^\d+$/.test(named) ? memberNo === Number(named) : plainName(name) === plainName(named),
  )
  const [member] = found
  if (member && found.length === 1) return { memberNo: member.memberNo }
  const message = member
    ? `站里有${found.length}个“${named}”，请填工号。`
    : `站里现在没有“${named}”，请看人员名单再填。`
  return { problem: { header, message } }
}
