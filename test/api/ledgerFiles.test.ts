import { editHousehold } from '@contract/contactCards'
import { wrongRows } from '@contract/ledgers'
import { endPerson, mergePeople, undoMerge } from '@contract/people'
import type { PersonParts } from '@contract/people/personFile'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { nthIdNumber } from '../world/binding'
import { changeDocument } from '../world/changeDocument'
import { call } from '../world/cloud'
import { addOne, appointLiaisons, type Liaisons, newHousehold } from '../world/households'
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
import { MONDAY, type StoryWorld, startWorld } from '../world/startWorld'

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
const PHONE = '19900552001'
const ID_NUMBER = nthIdNumber(1_900)
/** Of whom nothing but the name is known. */
const WANG_WEI: Line = { 姓名: '王伟', 没有身份证号的原因: '一直没有办' }
const identity: PersonParts['identity'] = { name: '王伟', noIdNumber: 'neverIssued' }

async function household(ref: string, village: string): Promise<string> {
  return (await addOne(world, newHousehold(liaisons, { ref, village }))).householdId
}
const households = () => world.database.documents('households', { limit: 10 })

function movedTo(householdId: string, village: string): Promise<unknown> {
  return call(world, CLERK.openId, editHousehold, {
    ...AT,
    householdId,
    edit: { village },
    why: '并村',
  })
}

function endedFile(personId: string, reason: 'died' | 'moved'): Promise<unknown> {
  const ending = { reason, on: MONDAY, why: '家里人来说的' }
  return call(world, HEAD.openId, endPerson, { ...AT, personId, ...ending })
}

/** What the sheets of these rows say is wrong with them. */
async function reasonsOf(...lines: Line[]): Promise<(string | undefined)[]> {
  const { importId, wrong } = await checked(world, await sheetOf(lines))
  if (wrong === 0) return []
  const { link } = await call(world, CLERK.openId, wrongRows, { ...AT, importId })
  return (await linesOf(await download(link))).map((line) => line.为什么没有导入)
}

test('a name with a blank in it is the same name, and is kept without', async () => {
  const told = { ...identity, phone: PHONE }
  const personId = await addFile(world, { identity: told, home: { village: '东村' } })
  await addFile(world, { identity: { ...identity, name: "Li O'Neill" }, home: { village: '东村' } })
  const rows = [
    { ...WANG_WEI, 姓名: '王　伟', 手机号: PHONE, 村或社区: '东村' },
    { ...WANG_WEI, 姓名: 'li  O’Neill', 村或社区: '东村' },
  ]
  expect(await imported(world, rows)).toMatchObject({
    wrong: 0,
    counts: { added: 0, unchanged: 1, changed: 1 },
  })
  expect((await fileOf(world, personId)).parts.identity?.name).toBe('王伟')
})

test('a blank of the kind that web pages have is a blank, in the name of the liaison too', async () => {
  const answering = { 联络员: '王 秀兰', 替班人: '刘\u00a0志强' }
  const row = { ...WANG_WEI, 姓名: '王\u00a0伟', 户号: 'N1', 村或社区: '东村', ...answering }
  expect(await reasonsOf(row)).toEqual([])
})

describe('who has been told more of since the sheet was imported', () => {
  const row = { ...WANG_WEI, 户号: 'R1', 村或社区: '东村', 手机号: PHONE }
  const UNCLEAR = expect.stringMatching(/^第2行 姓名：已经有一份同名的档案/)

  beforeEach(() => household('R1', '东村'))

  test('is the same person, and a row that contradicts the file is wrong', async () => {
    await imported(world, [row])
    const personId = onlyFile()
    const { version } = await fileOf(world, personId)
    const known = { name: '王伟', idNumber: ID_NUMBER, phone: PHONE }
    await editFile(world, personId, version, { identity: known })
    const rows = [{ 手机号: null }, { 户号: null }, { 户号: null, 手机号: null }]
    for (const given of rows) expect(await foreseenOf({ ...row, ...given })).toBe('unchanged')
    const tagged = { ...row, 没有身份证号的原因: '现在还不知道', 标签: '独居' }
    expect(await imported(world, [tagged])).toMatchObject({ wrong: 0, counts: { changed: 1 } })
    const { identity: kept } = (await fileOf(world, personId, true)).parts
    expect(kept).toEqual(known)
    const another = { ...row, 手机号: '19900552002' }
    expect(await reasonsOf(another)).toEqual([UNCLEAR])
    expect(await reasonsOf({ ...another, 户号: null })).toEqual([UNCLEAR])
    // Elsewhere it may be anybody.
    expect(await foreseenOf({ ...another, 户号: null, 村或社区: '西村' })).toBe('added')
  })

  test('is told by what the kept file said before another one went into it', async () => {
    await imported(world, [{ ...row, 手机号: null }])
    const keep = onlyFile()
    const merge = await addFile(world, { identity: { ...identity, phone: PHONE } })
    const files = { keep: { personId: keep, version: 1 }, merge: { personId: merge, version: 1 } }
    await call(world, HEAD.openId, mergePeople, { ...AT, ...files, take: [], why: '同一个人' })
    for (const given of [{}, { 户号: null }]) {
      expect(await foreseenOf({ ...row, 手机号: null, ...given })).toBe('unchanged')
    }
  })

  function onlyFile(): string {
    const [file] = world.database.documents('people', { limit: 2 })
    return String(file?._id)
  }

  async function foreseenOf(line: Line): Promise<string | undefined> {
    const { wrong, foreseen } = await checked(world, await sheetOf([line]))
    if (wrong > 0) return 'wrong'
    return Object.entries(foreseen).find(([, count]) => count > 0)?.[0]
  }
})

describe('whose household came into another village', () => {
  const row = { ...WANG_WEI, 村或社区: '东村' }
  const FORMERLY = expect.stringMatching(/^第2行 村或社区：西村有一份同名的档案/)
  let first: string
  let personId: string

  beforeEach(async () => {
    first = await household('R1', '东村')
    personId = await addFile(world, { identity, home: { householdId: first } })
  })

  test('is known by the old one after leaving and coming back', async () => {
    await movedTo(first, '西村')
    for (const householdId of [await household('R2', '南村'), first]) {
      const { version } = await fileOf(world, personId)
      expect(await editFile(world, personId, version, { home: { householdId } })).toMatchObject({
        ok: true,
      })
    }
    expect(await reasonsOf(row)).toEqual([FORMERLY])
  })

  test('while another file has gone into this one with its home, and when it was taken back', async () => {
    const home = { householdId: await household('R2', '南村') }
    const other = await addFile(world, { identity, home })
    await movedTo(first, '西村')
    const { mergeId } = await merged(personId, other)
    expect((await fileOf(world, personId)).parts.home?.village).toBe('南村')
    expect(await reasonsOf(row)).toEqual([
      expect.stringMatching(/^第2行 村或社区：南村有一份同名的档案/),
    ])
    await call(world, HEAD.openId, undoMerge, { ...AT, mergeId, why: '不是同一个人' })
    expect(await reasonsOf(row)).toEqual([FORMERLY])
  })

  test('once the file went into another one', async () => {
    const kept = await addFile(world, { identity: { ...identity, phone: PHONE } })
    await movedTo(first, '西村')
    await merged(kept, personId)
    for (const village of ['东村', '西村']) {
      const [reason] = await reasonsOf({ ...row, 村或社区: village })
      expect(reason).toMatch(/^第2行 姓名：这个人的档案已经并进另一份了/)
    }
  })

  test('is known by no name alone in the old one while the file has not followed', async () => {
    await changeDocument(world, 'households', first, { village: '西村', movedByNo: 1 })
    expect(await reasonsOf(row)).toEqual([FORMERLY])
  })

  test('is one person in a sheet, told by the old and by the new one', async () => {
    const { version } = await fileOf(world, personId)
    await editFile(world, personId, version, { identity: { ...identity, phone: PHONE } })
    await movedTo(first, '西村')
    const rows = ['东村', '西村'].map((村或社区) => ({ ...row, 手机号: PHONE, 村或社区 }))
    expect(await reasonsOf(...rows)).toEqual([
      expect.stringMatching(/^第3行 姓名：和第2行是同一个人/),
    ])
  })

  async function merged(keep: string, merge: string): Promise<{ mergeId: string }> {
    const [kept, other] = [await fileOf(world, keep), await fileOf(world, merge)]
    return call(world, HEAD.openId, mergePeople, {
      ...AT,
      keep: { personId: keep, version: kept.version },
      merge: { personId: merge, version: other.version },
      take: ['home'],
      why: '同一个人',
    })
  }
})

test('a row with another village than the household brings no address there', async () => {
  const home = { householdId: await household('R1', '东村'), address: '东村1号' }
  const personId = await addFile(world, { identity: { name: '王伟', idNumber: ID_NUMBER }, home })
  const row = { 姓名: '王伟', 身份证号: ID_NUMBER, 村或社区: '西村' }
  for (const given of [{ ...row, 住址: '西村5号' }, row]) {
    expect(await reasonsOf(given)).toEqual([
      expect.stringMatching(/^第2行 村或社区：这个人登记在东村的一户里，这里写的是西村。/),
    ])
  }
  expect((await fileOf(world, personId)).parts.home).toMatchObject(home)
  // The household is there already, and the clock has not brought this file after it.
  await changeDocument(world, 'households', home.householdId, { village: '西村', movedByNo: 1 })
  expect(await reasonsOf(row)).toEqual([])
})

describe('a row that would change a file that has ended', () => {
  test('is wrong, and takes up no household for nobody', async () => {
    const known = { name: '王伟', idNumber: ID_NUMBER }
    const personId = await addFile(world, { identity: known, home: { village: '东村' } })
    await endedFile(personId, 'moved')
    const row = { 姓名: '王伟', 身份证号: ID_NUMBER, 村或社区: '东村' }
    expect(await imported(world, [row])).toMatchObject({ wrong: 0, counts: { unchanged: 1 } })
    const coming = { ...row, 户号: 'N1', 联络员: '王秀兰', 替班人: '刘志强', 住址: '东村8号' }
    expect(await reasonsOf(coming)).toEqual([
      expect.stringMatching(/^第2行 姓名：这份档案已经结束（迁走了）.*重新打开/),
    ])
    expect(await imported(world, [coming])).toMatchObject({ wrong: 1, counts: { changed: 0 } })
    expect(households()).toEqual([])
  })

  test('which ended after the check, is left out', async () => {
    const personId = await addFile(world, { identity, home: { village: '东村' } })
    const row = { ...WANG_WEI, 村或社区: '东村', 标签: '独居' }
    const { importId, wrong } = await checked(world, await sheetOf([row]))
    expect(wrong).toBe(0)
    await endedFile(personId, 'died')
    expect(await finish(world, importId)).toMatchObject({
      counts: { changed: 0 },
      leftOutRows: [{ rowNo: 2, reasons: [expect.stringMatching(/^姓名：.*去世了.*另一个人/)] }],
    })
  })
})
