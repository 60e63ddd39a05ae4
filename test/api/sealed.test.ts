import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookAppointment, cancelAtDesk, registerWalkIn } from '@contract/appointments'
import { addHousehold, recordDelivery } from '@contract/contactCards'
import { checkImport, exportFile, exportLedger, wrongRows } from '@contract/ledgers'
import { addPerson, editPerson, findPeople, openPerson, proposeCorrection } from '@contract/people'
import { buildFunctions } from '../../config/buildFunctions'
import type { LocalCloud } from '../../emulator/startLocalCloud'
import { keysOf } from '../../local/keys'
import { openProductCloud } from '../../local/productCloud'
import { CLERK, DAUGHTER, HEAD, STATION_ID } from '../world/actors'
import { addBound, nthIdNumber } from '../world/binding'
import { booking, served, slotAt } from '../world/booking'
import { ask, type Cloud, call, invoke, OPERATOR } from '../world/cloud'
import { filesIn, holds } from '../world/filesIn'
import { appointLiaisons, handedOver, LIU, newHousehold, WANG } from '../world/households'
import { download, imported, nthLine, sheetOf, upload, uploaded } from '../world/ledgerSheets'
import { seedStations } from '../world/seedStations'
import { MONDAY, MONDAY_MORNING } from '../world/startWorld'

const stationId = STATION_ID
const HOUR = 3_600_000
const DAY = 24 * HOUR

let data: string
let cloud: LocalCloud & Cloud

beforeAll(buildFunctions)
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'station-sealed-'))
})
afterEach(async () => {
  await cloud.close()
  rmSync(data, { recursive: true, force: true })
})

/** What nobody may read who has only the records, the storage and the log. */
const SECRETS = {
  'the ID number of a file': nthIdNumber(2001),
  'the ID number that a file had before': nthIdNumber(2002),
  'an ID number of a sheet': nthIdNumber(2101),
  'an ID number of a wrong row': nthIdNumber(2103).slice(0, 17),
  'the phone of a file': '19900400001',
  'a second phone': '19900400002',
  'the phone of a relative': '19900400003',
  'the phone of a sheet': '19900302101',
  'the phone of an appointment': '19900400004',
  'the phone of somebody who walked in': '19900400005',
  'the phone of a liaison': WANG.phone,
  'the phone of another': LIU.phone,
  'the name of a relative': '周小秘',
  'the address of a file': '隐秘路一号',
  'the address of a household': '隐秘路二号',
  'the address of an appointment': '隐秘路三号',
  'the address of a sheet': '隐秘路四号',
  'who took a card': '收卡的人秘',
  'a note on a delivery': '钥匙在花盆里',
  'a note on an appointment': '腿脚不便要人扶',
  'an illness': '糖尿病秘',
  'what is told of a hardship': '药费多得付不起',
  'why a file was changed': '本人带身份证来改的',
  'why numbers were taken out whole': '报送区里年度台账用',
  'a correction that somebody proposed': '我的入伍年份写错了',
  'a file name': '周家秘密台账',
  'a name above a column': '填表的人秘',
  'a number above a column': '19900400006',
  'a phone of a row without a name': '19900400007',
}

/** What lies there in the open, and so must be found by the same search. */
const PLAIN = {
  database: '公开的村',
  storage: 'a marker in the storage',
  log: 'appointments.book',
}

async function open(): Promise<void> {
  const opened = await openProductCloud({ port: 0, data, workers: 2 })
  cloud = Object.assign(opened, { operatorKey: keysOf(data).OPERATOR_KEY })
}

/** Sheets that a member asked for: they hold what was asked for, until they are removed. */
const SHEET = /^(imports|exports)\/.*\.xlsx$/

test('no number, address or word of a person can be read in the database, the storage or the log', async () => {
  await open()
  cloud.clock.travelTo(MONDAY_MORNING)
  await seedStations(cloud)
  await tellEverything()
  await upload(cloud, CLERK.openId, 'marker.txt', Buffer.from(PLAIN.storage))
  const before = await everythingThere()
  expect(before.log.some((content) => holds(content, PLAIN.log))).toBe(true)
  expect(secretsIn({ ...before, sheets: [] })).toEqual([])
  // The search sees into a sheet, or it would prove nothing of the others.
  expect(before.sheets).toHaveLength(2)
  expect(secretsIn({ sheets: before.sheets })).toEqual(
    expect.arrayContaining([
      'the ID number of a file in the sheets',
      'the address of a file in the sheets',
      'an ID number of a wrong row in the sheets',
    ]),
  )

  await open()
  cloud.clock.travelTo(MONDAY_MORNING + DAY + HOUR)
  await invoke(cloud, OPERATOR, 'clock', {})
  const after = await everythingThere()
  expect(after.sheets).toEqual([])
  expect(secretsIn(after)).toEqual([])
})

test('a sheet that was brought in cannot be read any more as soon as it is checked', async () => {
  await open()
  cloud.clock.travelTo(MONDAY_MORNING)
  await seedStations(cloud)
  const wrong = { 身份证号: SECRETS['an ID number of a wrong row'] }
  const sheet = await sheetOf([nthLine(2101), nthLine(2103, wrong)])
  const unchecked = await uploaded(cloud, sheet)
  const stored = () => filesIn(join(data, 'storage/files')).map(({ content }) => content)
  const secrets = [nthIdNumber(2101), wrong.身份证号, SECRETS['the phone of a sheet']]
  const found = () => secrets.filter((secret) => stored().some((each) => holds(each, secret)))
  expect(found()).toEqual(secrets)
  await call(cloud, CLERK.openId, checkImport, unchecked)
  expect(found()).toEqual([])
})

type Places = Record<string, Buffer[]>

/** Ends the cloud and reads all that it leaves behind; what is meant to be readable must be found. */
async function everythingThere() {
  const log = [Buffer.from(JSON.stringify(cloud.calls.list({ limit: 1000 })))]
  await cloud.close()
  const stored = filesIn(join(data, 'storage/files'))
  const places = {
    database: filesIn(join(data, 'database')).map(({ content }) => content),
    storage: stored.filter(({ path }) => !SHEET.test(path)).map(({ content }) => content),
    sheets: stored.filter(({ path }) => SHEET.test(path)).map(({ content }) => content),
    log,
  }
  for (const place of ['database', 'storage'] as const) {
    const isFound = places[place].some((content) => holds(content, PLAIN[place]))
    expect([place, isFound]).toEqual([place, true])
  }
  return places
}

function secretsIn(places: Places): string[] {
  return Object.entries(places).flatMap(([place, contents]) =>
    Object.entries(SECRETS)
      .filter(([, secret]) => contents.some((content) => holds(content, secret)))
      .map(([what]) => `${what} in the ${place}`),
  )
}

/** Lets everything be written down that a station writes down of people. */
async function tellEverything(): Promise<void> {
  const liaisons = await appointLiaisons(cloud)
  const household = newHousehold(liaisons, {
    village: PLAIN.database,
    address: SECRETS['the address of a household'],
  })
  const { householdId } = await call(cloud, CLERK.openId, addHousehold, { stationId, household })
  const issue = 1
  const delivery = handedOver(liaisons, {
    to: { name: SECRETS['who took a card'] },
    note: SECRETS['a note on a delivery'],
  })
  await call(cloud, CLERK.openId, recordDelivery, { stationId, householdId, issue, delivery })
  await tellOfPeople(householdId)
  await tellOfAppointments()
  await tellOfLedgers()
}

async function tellOfPeople(householdId: string): Promise<void> {
  const identity = {
    name: '周建军',
    phone: SECRETS['the phone of a file'],
    secondPhone: SECRETS['a second phone'],
  }
  const { personId } = await call(cloud, CLERK.openId, addPerson, {
    stationId,
    parts: {
      identity: { ...identity, idNumber: SECRETS['the ID number that a file had before'] },
      family: {
        relatives: [
          {
            name: SECRETS['the name of a relative'],
            kinship: 'child',
            phone: SECRETS['the phone of a relative'],
          },
        ],
      },
      home: { householdId, address: SECRETS['the address of a file'] },
      health: { chronicIllnesses: [SECRETS['an illness']] },
      hardship: { note: SECRETS['what is told of a hardship'] },
    },
  })
  await call(cloud, CLERK.openId, editPerson, {
    stationId,
    personId,
    version: 1,
    change: { identity: { ...identity, idNumber: SECRETS['the ID number of a file'] } },
    why: SECRETS['why a file was changed'],
  })
  const text = SECRETS['the ID number of a file']
  await call(cloud, CLERK.openId, findPeople, { stationId, text })
  await call(cloud, CLERK.openId, openPerson, { stationId, personId, reveal: true })
  const bound = await addBound(cloud)
  await call(cloud, bound.openId, proposeCorrection, {
    personId: bound.personId,
    part: 'service',
    text: SECRETS['a correction that somebody proposed'],
  })
}

async function tellOfAppointments(): Promise<void> {
  const atHome = {
    slotId: slotAt(MONDAY, '14:00', 4),
    matter: 'socialInsurance',
    way: 'homeVisit',
    served: served('赵德明', SECRETS['the phone of an appointment'], {
      relation: 'parent',
      address: SECRETS['the address of an appointment'],
    }),
    note: SECRETS['a note on an appointment'],
  } as const
  await call(cloud, DAUGHTER.openId, bookAppointment, booking(atHome))
  await call(cloud, CLERK.openId, registerWalkIn, {
    stationId,
    matter: 'policy',
    served: served('孙立新', SECRETS['the phone of somebody who walked in']),
  })
}

async function tellOfLedgers(): Promise<void> {
  const line = nthLine(2101, {
    身份证号: SECRETS['an ID number of a sheet'],
    手机号: SECRETS['the phone of a sheet'],
    住址: SECRETS['the address of a sheet'],
  })
  const wrong = nthLine(2103, { 身份证号: SECRETS['an ID number of a wrong row'] })
  // The row right below the header: its tag is also the name of a column.
  const nameless = { 姓名: null, 手机号: SECRETS['a phone of a row without a name'], 标签: '困难' }
  const above = `${SECRETS['a name above a column']}${SECRETS['a number above a column']}`
  const fileName = `${SECRETS['a file name']}.xlsx`
  const lines = [{ ...nameless, [above]: '是' }, line, wrong]
  const { importId, unknownColumns } = await imported(cloud, lines, { fileName })
  expect(unknownColumns).toEqual([`${SECRETS['a name above a column']}199****0006`])
  const { link } = await call(cloud, CLERK.openId, wrongRows, { stationId, importId })
  await download(link)
  const { exportId } = await call(cloud, HEAD.openId, exportLedger, {
    stationId,
    kind: 'people',
    unmasked: { reason: SECRETS['why numbers were taken out whole'] },
  })
  const made = await call(cloud, HEAD.openId, exportFile, { stationId, exportId })
  await download(made.link)
  await ask(cloud, CLERK.openId, cancelAtDesk, {
    stationId,
    appointmentId: SECRETS['the phone of a file'],
    reason: '打电话说不来',
  })
}
