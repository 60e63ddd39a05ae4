import type { Colleague } from '@contract/members/colleagues'
import type { SentInvitation } from '@contract/members/joining'
import { instantOf } from '@contract/time'
import { NOW } from './examples'

/** A member of the station of the pages' stories: staff who is there, unless `part` says otherwise. */
export function sampleColleague(
  memberNo: number,
  name: string,
  part: Partial<Colleague> = {},
): Colleague {
  return {
    memberNo,
    role: 'staff',
    name,
    matters: [],
    phone: `1990000000${memberNo}`,
    publishes: { name: false, phone: false },
    joinedAt: instantOf('2026-03-02', '09:00'),
    holdsFor: [memberNo],
    ...part,
  }
}

/** The head and three others: Li at the first window, whom Wang stands in for, and a liaison. */
export const HEAD_CHEN = sampleColleague(2, '陈志强', { role: 'head' })
export const STAFF_LI = sampleColleague(1, '李敏', { windowNo: 1, standInNo: 3 })
export const STAFF_WANG = sampleColleague(3, '王秀兰')
export const LIAISON_LUO = sampleColleague(4, '罗素芬', { role: 'liaison' })
export const ROSTER: Colleague[] = [STAFF_LI, HEAD_CHEN, STAFF_WANG, LIAISON_LUO]

/** An invitation of that station that nobody has accepted, unless `part` says otherwise. */
export function sampleInvitation(name: string, part: Partial<SentInvitation> = {}): SentInvitation {
  return {
    invitationId: name.padEnd(43, 'x').replace(/[^x]/g, 'y'),
    stationId: 'bachuan',
    place: '巴川街道',
    role: 'staff',
    status: 'open',
    name,
    expiresAt: NOW + 3 * 24 * 3_600_000,
    ...part,
  }
}
