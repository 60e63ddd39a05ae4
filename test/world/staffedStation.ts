import { acceptInvitation, appointMember, confirmMember, inviteMember } from '@contract/members'
import type { MemberRole } from '@contract/procedure'
import { loadStations } from '@contract/stations'
import { type Cloud, call, OPERATOR } from './cloud'
import { readStations } from './seedStations'

/** A station of a story's own, with a head who is number 1. */
export interface StaffedStation {
  stationId: string
  /** The OPENID of the head. */
  head: string
}

/** Somebody who works there. */
export interface NewMember {
  openId: string
  memberNo: number
}

/** Opens a township station like the others in the district, and appoints its head, 陈志强. */
export async function staffedStation(cloud: Cloud, stationId: string): Promise<StaffedStation> {
  const [, like] = readStations()
  if (!like) throw new Error('The seed has no township station')
  const station = { ...like, stationId, place: '演示镇' }
  await call(cloud, OPERATOR, loadStations, { stations: [station] })
  const head = `head-of-${stationId}`
  const member = { stationId, openId: head, role: 'head', name: '陈志强' } as const
  await call(cloud, OPERATOR, appointMember, member)
  return { stationId, head }
}

/** Lets somebody join as anybody does: invited, accepted, confirmed. */
export async function newMember(
  cloud: Cloud,
  { stationId, head }: StaffedStation,
  openId: string,
  name: string,
  role: MemberRole = 'staff',
): Promise<NewMember> {
  const { code, invitationId } = await call(cloud, head, inviteMember, { stationId, role })
  await call(cloud, openId, acceptInvitation, { code, name, phone: '19900200000' })
  const { memberNo } = await call(cloud, head, confirmMember, { stationId, invitationId })
  return { openId, memberNo }
}
