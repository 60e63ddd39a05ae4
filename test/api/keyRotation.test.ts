import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookAppointment, deskDay, oneAppointment } from '@contract/appointments'
import { addHousehold, oneHousehold, scanCard } from '@contract/contactCards'
import { continueImport, listImports } from '@contract/ledgers'
import { WRONG_ROWS_DAYS } from '@contract/ledgers/ledgerTerms'
import { listMembers } from '@contract/members'
import { addPerson, editPerson, findPeople, openPerson, personChanges } from '@contract/people'
import { addDays } from '@contract/time'
import { collections } from '../../cloudfunctions/collections'
import { buildFunctions } from '../../config/buildFunctions'
import type { LocalCloud } from '../../emulator/startLocalCloud'
import { keysOf } from '../../local/keys'
import { openProductCloud } from '../../local/productCloud'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { nthIdNumber } from '../world/binding'
import { booking, nthServed, slotAt } from '../world/booking'
import { ask, type Cloud, call, invoke, OPERATOR } from '../world/cloud'
import { appointLiaisons, codeOf, newHousehold, WANG } from '../world/households'
import { checked, finish, imported, nthLine, sheetOf } from '../world/ledgerSheets'
import { seedStations } from '../world/seedStations'
import { MONDAY, MONDAY_MORNING } from '../world/startWorld'

const stationId = STATION_ID
const PEOPLE = 260
const TEN_MINUTES = 600_000

let data: string
let cloud: LocalCloud & Cloud
let opened = 0

beforeAll(buildFunctions)
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'station-rotation-'))
})
afterEach(async () => {
  await cloud.close()
  rmSync(data, { recursive: true, force: true })
})

async function open(): Promise<void> {
  const local = await openProductCloud({ port: 0, data, workers: 4 })
  cloud = Object.assign(local, { operatorKey: keysOf(data).OPERATOR_KEY })
  // Each time later than before: a trail is in the order of time.
  cloud.clock.travelTo(MONDAY_MORNING + opened++ * TEN_MINUTES)
}

/** Starts the cloud anew with other sealing keys, as a deployment does. */
async function reopenWith(sealKeys: string): Promise<void> {
  await cloud.close()
  const keys = { ...keysOf(data), SEAL_KEYS: sealKeys }
  writeFileSync(join(data, 'keys.json'), JSON.stringify(keys))
  await open()
}

/** Runs the clock's jobs once; how far the rotation has come. */
async function tick(): Promise<{ resealed: number; left: number }> {
  const reply = await invoke(cloud, OPERATOR, 'clock', {})
  const { jobs } = reply as unknown as { jobs: Record<string, { resealed: number; left: number }> }
  const rotation = jobs['sealed.reseal']
  if (!rotation) throw new Error('The clock has no job that seals anew')
  return rotation
}

async function bookOne(n: number): Promise<string> {
  const starts = ['09:00', '09:30', '10:00', '10:30', '11:00'][n % 5] ?? '09:00'
  const slotId = slotAt(addDays(MONDAY, Math.floor(n / 10)), starts)
  const wish = booking({ slotId, served: nthServed(n) })
  const booked = await call(cloud, `crowd-${n}`, bookAppointment, wish)
  return booked.appointmentId
}

async function addOnePerson(n: number): Promise<string> {
  const identity = { name: '周建军', idNumber: nthIdNumber(n), phone: String(19900500000 + n) }
  const parts = { identity, health: { note: `说明${n}` } }
  return (await call(cloud, CLERK.openId, addPerson, { stationId, parts })).personId
}

const reveal = (personId: string) =>
  call(cloud, CLERK.openId, openPerson, { stationId, personId, reveal: true })

async function renamed(personId: string, name: string): Promise<void> {
  const { parts, version } = await reveal(personId)
  const identity = { ...parts.identity, name }
  const input = { stationId, personId, version, change: { identity }, why: '名字写错了' }
  await call(cloud, CLERK.openId, editPerson, input)
}

test('a new key takes over while people book and edit, and the old one can go', async () => {
  await open()
  await seedStations(cloud)
  const liaisons = await appointLiaisons(cloud)
  await imported(
    cloud,
    Array.from({ length: PEOPLE }, (_, n) => nthLine(n)),
  )
  const household = newHousehold(liaisons)
  const { householdId } = await call(cloud, CLERK.openId, addHousehold, { stationId, household })
  const code = await codeOf(cloud, householdId)
  const early = [await bookOne(0), await bookOne(1)]
  const edited = await Promise.all([301, 302, 303].map(addOnePerson))

  const [old = ''] = keysOf(data).SEAL_KEYS.split(',')
  await reopenWith(`${old},2:${randomBytes(32).toString('hex')}`)
  // Work goes on while the job runs, again and again, until only the imported sheet is left: of some days.
  const theSheet = 1
  let left = Number.POSITIVE_INFINITY
  let resealed = 0
  const late: string[] = []
  for (let round = 0; left > theSheet; round++) {
    expect(round).toBeLessThan(20)
    const [rotation, appointmentId] = await Promise.all([
      tick(),
      bookOne(10 + round),
      ...edited.map((personId) => renamed(personId, `周建军${'甲乙丙丁戊'[round % 5]}`)),
      addOnePerson(400 + round),
    ])
    late.push(appointmentId)
    left = rotation.left
    resealed += rotation.resealed
  }
  expect(resealed).toBeGreaterThan(PEOPLE)
  cloud.clock.travelTo(cloud.clock.now() + WRONG_ROWS_DAYS * 24 * 3_600_000)
  // The jobs begin in turn: the sheet may go only after it was counted once more.
  await tick()
  expect(await tick()).toEqual({ resealed: 0, left: 0 })
  expect(sealedWithOldKey()).toEqual([])

  const [, newKey = ''] = keysOf(data).SEAL_KEYS.split(',')
  await reopenWith(newKey)
  await expectEverythingOpens([...early, ...late], edited, householdId, code)
}, 120_000)

test('an import that was checked with the old key counts as left until its files are gone', async () => {
  await open()
  await seedStations(cloud)
  const begun = await checked(cloud, await sheetOf([nthLine(0)]))
  const leftLying = await checked(cloud, await sheetOf([nthLine(2)]))
  const [old = ''] = keysOf(data).SEAL_KEYS.split(',')
  await reopenWith(`${old},2:${randomBytes(32).toString('hex')}`)
  // Of each the sheet as it came and the rows as they were read.
  expect(await tick()).toMatchObject({ left: 4 })
  expect((await finish(cloud, begun.importId)).counts.added).toBe(1)
  expect(await tick()).toMatchObject({ left: 3 })
  // What was checked since needs the new key only.
  await checked(cloud, await sheetOf([nthLine(4)]))
  expect(await tick()).toMatchObject({ left: 3 })
  cloud.clock.travelTo(cloud.clock.now() + WRONG_ROWS_DAYS * 24 * 3_600_000)
  expect(await tick()).toMatchObject({ left: 0 })
  const input = { stationId, importId: leftLying.importId }
  expect(await ask(cloud, CLERK.openId, continueImport, input)).toMatchObject({
    code: 'LEDGER_FILE_GONE',
  })
})

/** Every sealed field of every record that does not name the new key, whatever its record says. */
function sealedWithOldKey(): string[] {
  return collections.flatMap(({ name, sealed = [] }) =>
    cloud.database.documents(name, { limit: 5000 }).flatMap((record) =>
      sealed
        .filter((field) => typeof record[field] === 'string')
        .filter((field) => !String(record[field]).startsWith('2.'))
        .map((field) => `${name}.${field}`),
    ),
  )
}

async function expectEverythingOpens(
  appointmentIds: readonly string[],
  personIds: readonly string[],
  householdId: string,
  code: string,
): Promise<void> {
  const numbers = [0, 1, ...appointmentIds.slice(2).map((_, index) => 10 + index)]
  for (const [index, appointmentId] of appointmentIds.entries()) {
    const n = numbers[index] ?? 0
    const shown = await call(cloud, `crowd-${n}`, oneAppointment, { appointmentId })
    expect(shown.phone).toBe(nthServed(n).phone)
  }
  const { rows } = await call(cloud, CLERK.openId, deskDay, { stationId, date: MONDAY })
  expect(rows.length).toBeGreaterThan(1)
  for (const [index, personId] of personIds.entries()) {
    const { parts } = await reveal(personId)
    expect(parts.identity?.idNumber).toBe(nthIdNumber(301 + index))
    expect(parts.health?.note).toBe(`说明${301 + index}`)
    const { changes } = await call(cloud, CLERK.openId, personChanges, { stationId, personId })
    expect(changes.at(0)).toMatchObject({ action: 'edit', why: '名字写错了' })
  }
  // The blind index knows nothing of the sealing keys.
  for (const text of [nthIdNumber(7), '19900300007', nthIdNumber(301), '19900500301']) {
    const { people } = await call(cloud, CLERK.openId, findPeople, { stationId, text })
    expect([text, people.length]).toEqual([text, 1])
    await reveal(people[0]?.personId ?? '')
  }
  const shown = await call(cloud, CLERK.openId, oneHousehold, { stationId, householdId })
  expect(shown.address).toBe('演示村三组8号')
  expect(await codeOf(cloud, householdId)).toBe(code)
  expect(await call(cloud, 'somebody', scanCard, { code })).toMatchObject({ stationId })
  const { members } = await call(cloud, HEAD.openId, listMembers, { stationId })
  expect(members.find(({ name }) => name === WANG.name)?.phone).toBe(WANG.phone)
  const { imports } = await call(cloud, HEAD.openId, listImports, { stationId })
  expect(imports[0]?.fileName).toBe('台账.xlsx')
}
