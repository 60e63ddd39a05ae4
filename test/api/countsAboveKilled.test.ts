import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appointMember } from '@contract/members'
import { addPerson, peopleCounts } from '@contract/people'
import { loadStations } from '@contract/stations'
import { call, invoke, OPERATOR } from '../world/cloud'
import { buildCloud, type CloudProcess, startCloudProcess } from '../world/cloudProcess'
import { readStations } from '../world/seedStations'
import { MONDAY_MORNING } from '../world/startWorld'

const ADDED_AT_ONCE = 10
const LOADED_AT_ONCE = 20
const TOWN = { stationId: 'killed-town' }
const VILLAGES = Array.from({ length: 40 }, (_, n) => `killed-village-${n}`)

let data: string
let cloud: CloudProcess

beforeAll(async () => {
  await buildCloud()
  data = mkdtempSync(join(tmpdir(), 'station-sums-'))
  await start()
  await openStations()
})
afterAll(async () => {
  await cloud.kill()
  rmSync(data, { recursive: true, force: true })
})

async function start(): Promise<void> {
  cloud = await startCloudProcess(data, 2)
  await cloud.travelTo(MONDAY_MORNING)
}

const headOf = (stationId: string) => `head-of-${stationId}`

async function openStations(): Promise<void> {
  const [district, like] = readStations()
  if (!district || !like) throw new Error('The seed has no township station')
  const village = { ...like, level: 'village' as const, parentId: TOWN.stationId }
  const villages = VILLAGES.map((stationId) => ({ ...village, stationId }))
  const above = [district, { ...like, ...TOWN }]
  await call(cloud, OPERATOR, loadStations, { stations: above })
  for (let n = 0; n < villages.length; n += LOADED_AT_ONCE) {
    const stations = villages.slice(n, n + LOADED_AT_ONCE)
    await call(cloud, OPERATOR, loadStations, { stations })
  }
  for (const stationId of [district.stationId, TOWN.stationId, ...VILLAGES]) {
    const head = { stationId, openId: headOf(stationId), role: 'head', name: '陈志强' } as const
    await call(cloud, OPERATOR, appointMember, head)
  }
}

async function addEverywhere(): Promise<void> {
  for (const stationId of VILLAGES) {
    const parts = { identity: { name: '周建军' } }
    await call(cloud, headOf(stationId), addPerson, { stationId, parts })
  }
}

async function wholeOf(stationId: string): Promise<number> {
  const asked = { stationId, ofStationId: stationId }
  return (await call(cloud, headOf(stationId), peopleCounts, asked)).whole.total
}

// Ten villages of one town go up in one transaction: four for the town, and one more for the district.
test.each([1, 2, 3, 4])(
  'a clock that is killed after its %ith write loses nothing and adds nothing twice',
  async (writes) => {
    const due = await wholeOf(TOWN.stationId)
    await addEverywhere()
    await cloud.dieAfter(writes)
    await invoke(cloud, OPERATOR, 'clock', {}).catch(() => undefined)
    await cloud.end
    await start()
    expect(await wholeOf(TOWN.stationId)).toBe(due + writes * ADDED_AT_ONCE)
    await invoke(cloud, OPERATOR, 'clock', {})
    expect(await wholeOf(TOWN.stationId)).toBe(due + VILLAGES.length)
    expect(await wholeOf('tongliang')).toBe(due + VILLAGES.length)
  },
)
