import { addHousehold } from '@contract/contactCards'
import { appointMember, editOwnMembership } from '@contract/members'
import { addPerson } from '@contract/people'
import { loadStations } from '@contract/stations'
import type { Station } from '@contract/stations/stationTerms'
import { STATION_ID } from './actors'
import { type Cloud, call, OPERATOR } from './cloud'
import { DISTRICT_HEAD, SHIQIAO_ID, VILLAGE_HEAD, VILLAGERS, YUQUAN_ID } from './seedCast'
import { readStations } from './seedStations'

/** Opens the stations of two villages below the street, and appoints who work there and at the district. */
export async function seedVillages(cloud: Cloud): Promise<void> {
  const stations = [
    village(YUQUAN_ID, '玉泉社区', '023-0000-1241'),
    village(SHIQIAO_ID, '石桥村', '023-0000-1242'),
  ]
  await call(cloud, OPERATOR, loadStations, { stations })
  for (const { openId, name, phone, member } of [DISTRICT_HEAD, VILLAGE_HEAD]) {
    await appoint(cloud, { openId, name, phone, ...member })
  }
  for (const villager of VILLAGERS) await appoint(cloud, villager)
}

/** A small station: what the street has, without its other windows. */
function village(stationId: string, place: string, dutyPhone: string): Station {
  const street = readStations().find((station) => station.stationId === STATION_ID)
  if (!street) throw new Error('The seed has no station of the stories')
  const { location: _, ...like } = street
  return {
    ...like,
    stationId,
    level: 'village',
    parentId: STATION_ID,
    place,
    dutyPhone,
    address: `重庆市铜梁区巴川街道${place}（演示地址）`,
  }
}

interface Appointed {
  openId: string
  name: string
  phone: string
  stationId: string
  role: 'head' | 'staff' | 'liaison'
}

async function appoint(cloud: Cloud, { phone, ...member }: Appointed): Promise<void> {
  await call(cloud, OPERATOR, appointMember, member)
  const publishes = { name: true, phone: false }
  await call(cloud, member.openId, editOwnMembership, {
    stationId: member.stationId,
    phone,
    publishes,
  })
}

/** Gives each village a household with one file, so that the district has something to add up. */
export async function seedVillageFiles(cloud: Cloud): Promise<void> {
  const [, deng] = VILLAGERS
  await addVillager(cloud, VILLAGE_HEAD.openId, YUQUAN_ID, '玉泉社区', '龚长明', '19900000421')
  await addVillager(cloud, deng.openId, SHIQIAO_ID, '石桥村', '冉启云', '19900000422')
}

async function addVillager(
  cloud: Cloud,
  head: string,
  stationId: string,
  village: string,
  name: string,
  phone: string,
): Promise<void> {
  // The head was appointed first, and the liaison second.
  const household = { householder: name, village, liaisonNo: 2, standInNo: 1 }
  const { householdId } = await call(cloud, head, addHousehold, { stationId, household })
  const parts = {
    identity: { name, phone, noIdNumber: 'withheld' as const },
    home: { householdId, village },
    tags: [{ tag: 'emptyNest' as const }],
  }
  await call(cloud, head, addPerson, { stationId, parts })
}
