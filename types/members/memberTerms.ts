import * as z from 'zod'
import type { MemberRole } from '../procedure'
import { keysOf } from '../terms'
import type { Instant } from '../time'

export const MEMBER_ROLE_LABELS: Record<MemberRole, string> = {
  head: '站长',
  staff: '工作人员',
  liaison: '联络员',
}

/** How many people a station has at the same time: its roster is read whole. */
export const MEMBERS_MAX = 200

/** Whether a member served or is family of somebody who did: the standards count both. */
export const VETERAN_TIES = {
  veteran: { label: '退役军人' },
  family: { label: '军人家属' },
  no: { label: '都不是' },
} as const
export type VeteranTie = keyof typeof VETERAN_TIES
export const VETERAN_TIE_KEYS = keysOf(VETERAN_TIES)
export const VeteranTieField = z.enum(VETERAN_TIE_KEYS).describe('是不是退役军人或家属')

/** Nobody is away for longer at one stretch; who is has left. */
export const AWAY_DAYS_MAX = 366

/**
 * Whether somebody is still away at `now`.
 * @param until the moment at which they are back; undefined for who is there
 */
export function isAway(until: Instant | undefined, now: Instant): boolean {
  return until !== undefined && now < until
}

/** At how many stations one WeChat user may be a member, those counted that still have to confirm. */
export const STATIONS_MAX = 50
