import { editHousehold } from '@contract/contactCards'
import { wrongRows } from '@contract/ledgers'
import { openPerson } from '@contract/people'
import type { PersonParts } from '@contract/people/personFile'
import { CLERK, STATION_ID } from '../world/actors'
import { changeDocument } from '../world/changeDocument'
import { ask, call } from '../world/cloud'
import { addOne, appointLiaisons, LIU, type Liaisons, newHousehold } from '../world/households'
import {
  checked,
  download,
  finish,
  imported,
  type Line,
  linesOf,
  sheetOf,
} from '../world/ledgerSheets'
import { addFile, editFile, fileOf } from '../world/people'
import { type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld
let liaisons: Liaisons

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  await world.renew()
  liaisons = await appointLiaisons(world)
})

const AT = { stationId: STATION_ID }
/** Of whom nothing but the name is known. */
const WANG_WEI: Line = { 姓名: '王伟', 没有身份证号的原因: '一直没有办' }
const identity: PersonParts['identity'] = { name: '王伟', noIdNumber: 'neverIssued' }
/** A hundred more, so that those around them are written apart. */
const OTHERS: Line[] = Array.from({ length: 100 }, (_, n) => ({
  ...WANG_WEI,
  手机号: String(19900551000 + n),
}))
const UNCLEAR = expect.stringMatching(/^姓名：已经有一份同名的档案，光凭姓名分不清/)

const household = (ref: string, village: string) =>
  addOne(world, newHousehold(liaisons, { ref, village }))
const residents = () =>
  Object.fromEntries(
    world.database.documents('households', { limit: 10 }).map((each) => [each.ref, each.residents]),
  )
const edited = (householdId: string, village: string) =>
  call(world, CLERK.openId, editHousehold, { ...AT, householdId, edit: { village }, why: '并村' })

describe('two of one name in two households', () => {
  test('of one village are told at the check, though only one row names the village', async () => {
    await household('R1', '东村')
    await household('R2', '东村')
    const rows = [
      { ...WANG_WEI, 户号: 'R1', 村或社区: '东村' },
      { ...WANG_WEI, 户号: 'R2' },
    ]
    expect(await checked(world, await sheetOf(rows))).toMatchObject({
      wrong: 1,
      foreseen: { added: 1, changed: 0 },
    })
  })

  test('are two where they say more than the name, and the same sheet again changes nothing', async () => {
    await household('R1', '东村')
    await household('R2', '东村')
    const rows = [
      { ...WANG_WEI, 户号: 'R1', 村或社区: '东村', 手机号: '19900551001' },
      { ...WANG_WEI, 户号: 'R2' },
    ]
    expect(await imported(world, rows)).toMatchObject({ wrong: 0, counts: { added: 2 } })
    expect(residents()).toEqual({ R1: 1, R2: 1 })
    expect(await imported(world, rows)).toMatchObject({ wrong: 0, counts: { unchanged: 2 } })
  })

  test('whose villages became one after the check do not become one person', async () => {
    await household('R1', '东村')
    const { householdId } = await household('R2', '西村')
    const rows = [
      { ...WANG_WEI, 户号: 'R1' },
      { ...WANG_WEI, 户号: 'R2' },
    ]
    const { importId, wrong } = await checked(world, await sheetOf(rows))
    expect(wrong).toBe(0)
    await edited(householdId, '东村')
    expect(await finish(world, importId)).toMatchObject({
      counts: { added: 1, changed: 0 },
      leftOutRows: [{ rowNo: 3, reasons: [expect.stringMatching(/^姓名：前面还有一行同名的/)] }],
    })
    expect(residents()).toEqual({ R1: 1, R2: 0 })
  })

  test('are told at the check wherever in the sheet they stand', async () => {
    await household('R1', '东村')
    const rows = [{ ...WANG_WEI, 村或社区: '东村' }, ...OTHERS, { ...WANG_WEI, 户号: 'R1' }]
    const check = await checked(world, await sheetOf(rows))
    expect(check).toMatchObject({ wrong: 1, foreseen: { added: 101, changed: 0 } })
  })

  test('who are both on file are each known again', async () => {
    const places = [await household('R1', '东村'), await household('R2', '东村')]
    for (const { householdId } of places) await addFile(world, { identity, home: { householdId } })
    const rows = ['R2', 'R1'].map((户号) => ({ ...WANG_WEI, 户号, 村或社区: '东村' }))
    expect(await imported(world, rows)).toMatchObject({ wrong: 0, counts: { unchanged: 2 } })
    const third = { ...WANG_WEI, 村或社区: '东村' }
    expect(await imported(world, [third])).toMatchObject({ wrong: 1 })
  })

  test('nor where one of them has no household, and the other comes a hundred rows later', async () => {
    const { householdId } = await household('R2', '西村')
    const [first, last] = [
      { ...WANG_WEI, 村或社区: '东村' },
      { ...WANG_WEI, 户号: 'R2' },
    ]
    const { importId } = await checked(world, await sheetOf([first, ...OTHERS, last]))
    await edited(householdId, '东村')
    expect(await finish(world, importId)).toMatchObject({
      counts: { added: 101, changed: 0 },
      leftOutRows: [{ rowNo: 103, reasons: [UNCLEAR] }],
    })
  })
})

test('a row moves no namesake on file into another household, whose liaison then would read the file', async () => {
  const served = { village: '东村', standInNo: 1 }
  const { householdId } = await addOne(world, newHousehold(liaisons, { ...served, ref: 'R1' }))
  const theirs = { ...served, ref: 'R2', liaisonNo: liaisons.liu }
  await addOne(world, newHousehold(liaisons, theirs))
  const personId = await addFile(world, { identity, home: { householdId } })
  const row = { ...WANG_WEI, 户号: 'R2' }
  expect(await imported(world, [row])).toMatchObject({ wrong: 1, counts: { changed: 0 } })
  expect(residents()).toEqual({ R1: 1, R2: 0 })
  expect(await ask(world, LIU.openId, openPerson, { ...AT, personId })).toMatchObject({
    code: 'NOT_ALLOWED',
  })
})

test('who is on file in the village, in no household yet, is brought into theirs', async () => {
  const personId = await addFile(world, { identity, home: { village: '东村' } })
  const { householdId } = await household('R1', '东村')
  const row = { ...WANG_WEI, 户号: 'R1' }
  expect(await imported(world, [row])).toMatchObject({ wrong: 0, counts: { changed: 1 } })
  expect((await fileOf(world, personId)).parts.home).toEqual({ householdId, village: '东村' })
  expect(await imported(world, [row])).toMatchObject({ counts: { unchanged: 1 } })
})

describe('whose household came into another village', () => {
  const row = { ...WANG_WEI, 村或社区: '东村' }
  const livingIn = async (householdId: string, changes: object = {}) =>
    addFile(world, { identity: { ...identity, ...changes }, home: { householdId } })
  /** What the sheet of one row says is wrong with it. */
  const reasonOf = async (line: Line) => {
    const { importId, wrong } = await checked(world, await sheetOf([line]))
    if (wrong === 0) return undefined
    const { link } = await call(world, CLERK.openId, wrongRows, { ...AT, importId })
    return (await linesOf(await download(link)))[0]?.为什么没有导入
  }

  test('is not taken for somebody new by a row with the old one, nor by one of another name since', async () => {
    const { householdId } = await household('R1', '东村')
    const personId = await livingIn(householdId)
    await edited(householdId, '西村')
    expect(await reasonOf(row)).toEqual(
      expect.stringMatching(/^第2行 村或社区：西村有一份同名的档案，以前的村是东村/),
    )
    for (const settled of [{ 户号: 'R1', 村或社区: null }, { 村或社区: '西村' }]) {
      const done = await imported(world, [{ ...row, ...settled }])
      expect(done).toMatchObject({ wrong: 0, counts: { unchanged: 1 } })
    }
    const { version } = await fileOf(world, personId)
    await editFile(world, personId, version, { identity: { ...identity, name: '王玮' } })
    expect(await imported(world, [{ ...row, 姓名: '王玮' }])).toMatchObject({ wrong: 1 })
    expect(await imported(world, [row])).toMatchObject({ counts: { added: 1 } })
  })

  test('is known by the phone, and stays where the household is', async () => {
    const { householdId } = await household('R1', '东村')
    const phone = '19900551001'
    const personId = await livingIn(householdId, { phone })
    await edited(householdId, '西村')
    const done = await imported(world, [{ ...row, 手机号: phone }])
    expect(done).toMatchObject({ wrong: 0, counts: { added: 0, changed: 0, unchanged: 1 } })
    expect((await fileOf(world, personId)).parts.home?.village).toBe('西村')
  })

  test('is known in the new one before the file has followed', async () => {
    const { householdId } = await household('R1', '东村')
    await livingIn(householdId)
    await changeDocument(world, 'households', householdId, { village: '西村', movedByNo: 1 })
    for (const known of [{ 户号: 'R1', 村或社区: null }, { 村或社区: '西村' }]) {
      const done = await imported(world, [{ ...row, ...known }])
      expect(done).toMatchObject({ wrong: 0, counts: { added: 0, changed: 0, unchanged: 1 } })
    }
  })
})
