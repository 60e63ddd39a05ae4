import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appointMember, editOwnMembership } from '@contract/members'
import { loadStations } from '@contract/stations'
import type { Station } from '@contract/stations/stationTerms'
import { ACTORS, CLERK, HEAD, LIAISON } from './actors'
import { type Cloud, call, OPERATOR } from './cloud'

interface StationSeed {
  defaults: Partial<Station>
  stations: Partial<Station>[]
}

/** The stations of a region's seed file, each with the defaults filled in. */
export function readStations(region = 'tongliang'): Station[] {
  const file = join(__dirname, '../../seeds', region, 'stations.json')
  const { defaults, stations } = JSON.parse(readFileSync(file, 'utf8')) as StationSeed
  // The procedure that loads them checks what they are.
  return stations.map((station) => ({ ...defaults, ...station }) as Station)
}

/** Loads the stations and makes the actors who are staff members of theirs. */
export async function seedStations(cloud: Cloud): Promise<void> {
  await call(cloud, OPERATOR, loadStations, { stations: readStations() })
  for (const actor of ACTORS) {
    if (!actor.member) continue
    const { openId, name } = actor
    await call(cloud, OPERATOR, appointMember, { openId, name, ...actor.member })
  }
}

/** Lets the members of the stories say how they are reached, and what of it anybody may read. */
export async function publishMembers(cloud: Cloud): Promise<void> {
  for (const { openId, phone, member } of [HEAD, CLERK, LIAISON]) {
    const publishes = { name: true, phone: openId === HEAD.openId }
    const { stationId } = member
    await call(cloud, openId, editOwnMembership, { stationId, phone, publishes })
  }
}
