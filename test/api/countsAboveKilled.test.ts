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

const KILLS_AT_MOST = 6
const LOADED_AT_ONCE = 20
const TOWN = { stationId: 'killed-town' }
const VILLAGES = Array.from({ length: 40 }, (_, n) => `killed-village-${n}`)

let data: string
let cloud: CloudProcess

beforeAll(async () => {
  await buildCloud()
  data = mkdtempSync(join(tmpdir(), 'station-sums-'))
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

test('a clock that is killed while it adds up loses nothing and adds nothing twice', async () => {
  await start()
  await openStations()
  let isCutOff = false
  for (let n = 0; n < KILLS_AT_MOST && !isCutOff; n++) {
    await addEverywhere()
    const due = n * VILLAGES.length
    // As long as it takes until some of them are added up.
    const ticking = invoke(cloud, OPERATOR, 'clock', {}).catch(() => undefined)
    while ((await wholeOf(TOWN.stationId)) === due) await Promise.resolve()
    await cloud.kill()
    await ticking
    await start()
    const added = (await wholeOf(TOWN.stationId)) - due
    isCutOff = added > 0 && added < VILLAGES.length
    await invoke(cloud, OPERATOR, 'clock', {})
    expect(await wholeOf(TOWN.stationId)).toBe((n + 1) * VILLAGES.length)
    expect(await wholeOf('tongliang')).toBe((n + 1) * VILLAGES.length)
  }
  // The story is worth nothing if every clock had come to its end.
  expect(isCutOff).toBe(true)
})
