import { appointMember, leaveStation } from '@contract/members'
import type { MemberRole } from '@contract/procedure'
import { loadStations } from '@contract/stations'
import type { Station, StationLevel } from '@contract/stations/stationTerms'
import { type Cloud, call, OPERATOR, type OpenId } from '../../world/cloud'
import { readStations } from '../../world/seedStations'

/** The stations: the records of every table are at `own`. */
export const STATIONS = {
  parent: 'access-parent',
  own: 'access-own',
  sibling: 'access-sibling',
  child: 'access-child',
} as const
export type Place = keyof typeof STATIONS

/** The id of a station that does not exist. */
export const NOWHERE = 'access-nowhere'

/** Everybody who calls every procedure. */
export type CallerName =
  | 'guest'
  | 'person'
  | 'family'
  | `${Place}.${MemberRole}`
  | 'own.idleLiaison'
  | 'former'
  | 'operator'
  | 'nobody'

interface Post {
  at: Place
  role: MemberRole
}

const CALLERS: Record<CallerName, Post | undefined> = {
  /** Somebody in WeChat whom nobody knows. */
  guest: undefined,
  /** Whose record it is: who is bound to the file, who booked the appointment. */
  person: undefined,
  /** Who is bound to the file as acting for that person. */
  family: undefined,
  'own.head': { at: 'own', role: 'head' },
  'own.staff': { at: 'own', role: 'staff' },
  /** Who holds the household of the records. */
  'own.liaison': { at: 'own', role: 'liaison' },
  /** A liaison of the same station who holds nothing. */
  'own.idleLiaison': { at: 'own', role: 'liaison' },
  /** Who was staff of the own station, and left it to its head. */
  former: undefined,
  'sibling.head': { at: 'sibling', role: 'head' },
  'sibling.staff': { at: 'sibling', role: 'staff' },
  'sibling.liaison': { at: 'sibling', role: 'liaison' },
  'parent.head': { at: 'parent', role: 'head' },
  'parent.staff': { at: 'parent', role: 'staff' },
  'parent.liaison': { at: 'parent', role: 'liaison' },
  'child.head': { at: 'child', role: 'head' },
  'child.staff': { at: 'child', role: 'staff' },
  'child.liaison': { at: 'child', role: 'liaison' },
  operator: undefined,
  /** A call without an OPENID and without the operator's key. */
  nobody: undefined,
}
export const CALLER_NAMES = Object.keys(CALLERS) as CallerName[]

/** Everybody who has an OPENID: what anyone in WeChat may do. */
export const EVERYONE: readonly CallerName[] = CALLER_NAMES.filter(
  (name) => name !== 'operator' && name !== 'nobody',
)
export const OWN_HEAD: readonly CallerName[] = ['own.head']
export const OWN_DESK: readonly CallerName[] = ['own.head', 'own.staff']
export const OWN_MEMBERS: readonly CallerName[] = [...OWN_DESK, 'own.liaison', 'own.idleLiaison']
export const ONLY_OPERATOR: readonly CallerName[] = ['operator']

/** Where a caller is a member and as what; undefined for who is none. */
export function postOf(name: CallerName): Post | undefined {
  return CALLERS[name]
}

/** The OPENID of a caller who is always the same. */
export function openIdOf(name: CallerName): OpenId {
  return name === 'operator' || name === 'nobody' ? OPERATOR : `access-${name.replace('.', '-')}`
}

/** The four stations, and a number for each member of theirs. */
export interface Scene {
  cloud: Cloud
  /** A member's number at their station; 1 for who is none, so that an input can be written. */
  memberNo(name: CallerName): number
}

/** Loads the stations and appoints their members. */
export async function setUpScene(cloud: Cloud): Promise<Scene> {
  await call(cloud, OPERATOR, loadStations, {
    stations: [
      station('parent', 'county'),
      station('own', 'township', 'parent'),
      station('sibling', 'township', 'parent'),
      station('child', 'village', 'own'),
    ],
  })
  const numbers = new Map<CallerName, number>()
  for (const name of CALLER_NAMES) {
    const post = postOf(name)
    if (post) numbers.set(name, await appoint(cloud, openIdOf(name), post))
  }
  const scene = { cloud, memberNo: (name: CallerName) => numbers.get(name) ?? 1 }
  await call(cloud, openIdOf('own.head'), leaveStation, {
    stationId: STATIONS.own,
    memberNo: await appoint(cloud, openIdOf('former'), { at: 'own', role: 'staff' }),
    successorNo: scene.memberNo('own.head'),
    why: '调走了',
  })
  return scene
}

async function appoint(cloud: Cloud, openId: OpenId, { at, role }: Post): Promise<number> {
  const wish = { stationId: STATIONS[at], openId: openId ?? '', role, name: '陈志强' }
  return (await call(cloud, OPERATOR, appointMember, wish)).memberNo
}

/** A station like those of the seed, with room for everybody in each slot. */
function station(place: Place, level: StationLevel, parent?: Place): Station {
  const [like] = readStations()
  if (!like) throw new Error('The seed has no station')
  return {
    ...like,
    stationId: STATIONS[place],
    level,
    ...(parent && { parentId: STATIONS[parent] }),
    windows: like.windows.map((window) => ({ ...window, capacity: 100 })),
  }
}
