import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cardCoverage } from '@contract/contactCards'
import { continueImport, oneImport } from '@contract/ledgers'
import { findPeople, peopleCounts } from '@contract/people'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { nthIdNumber } from '../world/binding'
import { call } from '../world/cloud'
import { buildCloud, type CloudProcess, startCloudProcess } from '../world/cloudProcess'
import { checked, finish, nthLine, sheetOf } from '../world/ledgerSheets'
import { seedStations } from '../world/seedStations'
import { MONDAY_MORNING } from '../world/startWorld'

const KILLS = 4
const ROWS = 3000

let data: string
let cloud: CloudProcess

beforeAll(async () => {
  await buildCloud()
  data = mkdtempSync(join(tmpdir(), 'station-import-'))
})
afterAll(async () => {
  await cloud.kill()
  rmSync(data, { recursive: true, force: true })
})

async function start(): Promise<void> {
  cloud = await startCloudProcess(data, 2)
  await cloud.travelTo(MONDAY_MORNING)
}

const stationId = STATION_ID
const stateOf = (importId: string) => call(cloud, CLERK.openId, oneImport, { stationId, importId })

/** Goes on, and ends the cloud at once as soon as some more rows are behind. */
async function goOnUntilKilled(importId: string): Promise<void> {
  const { done } = await stateOf(importId)
  const cutOff = call(cloud, CLERK.openId, continueImport, { stationId, importId }).then(
    () => 'ended' as const,
    () => 'cut off' as const,
  )
  while ((await stateOf(importId)).done === done) await soon()
  await soon()
  await cloud.kill()
  expect(await cutOff).toBe('cut off')
}

function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 40))
}

test('killed again and again in the middle of an import, it loses no row and writes none twice', async () => {
  await start()
  await seedStations(cloud)
  const lines = Array.from({ length: ROWS }, (_, n) => nthLine(n))
  const { importId } = await checked(cloud, await sheetOf(lines))
  for (let kill = 0; kill < KILLS; kill++) {
    await goOnUntilKilled(importId)
    await start()
    const { done, counts, state } = await stateOf(importId)
    expect(state).toBe('running')
    expect(done).toBeGreaterThan(0)
    expect(counts).toEqual({ added: done, changed: 0, unchanged: 0 })
    expect(await peopleOnFile()).toBe(done)
  }
  const { counts } = await finish(cloud, importId)
  expect(counts).toEqual({ added: ROWS, changed: 0, unchanged: 0 })
  expect(await peopleOnFile()).toBe(ROWS)
  const input = { stationId, ofStationId: stationId }
  expect(await call(cloud, HEAD.openId, cardCoverage, input)).toMatchObject({ total: ROWS / 2 })
  for (const n of [0, 99, 100, 777, ROWS - 1]) {
    const search = { stationId, text: nthIdNumber(n) }
    expect((await call(cloud, CLERK.openId, findPeople, search)).people).toHaveLength(1)
  }
}, 180_000)

async function peopleOnFile(): Promise<number> {
  const input = { stationId, ofStationId: stationId }
  return (await call(cloud, HEAD.openId, peopleCounts, input)).counts.total
}
