import { editHousehold, listHouseholds, oneHousehold } from '@contract/contactCards'
import { continueImport } from '@contract/ledgers'
import { leaveStation } from '@contract/members'
import { endPerson, mergePeople } from '@contract/people'
import type { PersonParts } from '@contract/people/personFile'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { nthIdNumber } from '../world/binding'
import { call } from '../world/cloud'
import { addOne, appointLiaisons, type Liaisons, newHousehold } from '../world/households'
import { checked, finish, imported, type Line, nthLine, sheetOf } from '../world/ledgerSheets'
import { addFile, fileOf, foundBy } from '../world/people'
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
const ZHENG: Line = {
  姓名: '郑十一',
  身份证号: nthIdNumber(60),
  户号: 'X9',
  户主: '郑十一',
  村或社区: '东村',
  住址: '东村1号',
  联络员: '李敏',
  替班人: '陈志强',
}

const households = (ref: string) =>
  world.database.documents('households', { limit: 1000 }).filter((each) => each.ref === ref)

const waiting = async (...lines: Line[]) => {
  const { importId, wrong } = await checked(world, await sheetOf(lines))
  expect(wrong).toBe(0)
  return importId
}

describe('a sheet that waited, and a new household of it', () => {
  test('whose number somebody else got meanwhile takes nobody into theirs', async () => {
    const importId = await waiting(ZHENG)
    const other = { ref: 'X9', householder: '冯十二', village: '西村', address: '西村9号' }
    await addOne(world, newHousehold(liaisons, other))
    expect(await finish(world, importId)).toMatchObject({
      counts: { added: 0 },
      leftOut: 1,
      leftOutRows: [
        {
          rowNo: 2,
          reasons: [
            '户主：这一户登记的是冯十二。',
            '村或社区：这一户登记的是西村。',
            '联络员：这一户登记的是王秀兰，要换人请到联络卡里换。',
            '替班人：这一户登记的是刘志强，要换人请到联络卡里换。',
          ],
        },
      ],
    })
    expect(await foundBy(world, '郑十一')).toEqual([])
  })

  test('is theirs too where somebody took it up meanwhile, as far as the rows say; what none says is not asked', async () => {
    const line = { ...ZHENG, 联络员: '王秀兰', 替班人: '刘志强', 户主: null }
    const importId = await waiting(line, {
      ...line,
      户号: 'X10',
      户主: '郑十三',
      身份证号: nthIdNumber(61),
    })
    for (const ref of ['X9', 'X10']) {
      await addOne(world, newHousehold(liaisons, { ref, householder: '郑老', village: '东村' }))
    }
    expect(await finish(world, importId)).toMatchObject({
      counts: { added: 1 },
      leftOutRows: [{ rowNo: 3, reasons: ['户主：这一户登记的是郑老。'] }],
    })
    expect(households('X9')).toMatchObject([{ residents: 1 }])
  })

  test('has the first of its people as householder where no row names one', async () => {
    const line = { ...ZHENG, 户主: null }
    await imported(world, [line, { ...line, 姓名: '郑小花', 身份证号: nthIdNumber(61) }])
    const [{ householdId } = { householdId: '' }] = (
      await call(world, CLERK.openId, listHouseholds, { ...AT, query: { list: 'all' } })
    ).households
    const input = { ...AT, householdId }
    expect((await call(world, CLERK.openId, oneHousehold, input)).householder).toBe('郑十一')
  })

  test('goes to nobody who left meanwhile', async () => {
    const importId = await waiting(
      { ...ZHENG, 联络员: '王秀兰' },
      { ...ZHENG, 姓名: '郑小花', 身份证号: nthIdNumber(61), 联络员: null },
      { ...ZHENG, 姓名: '郑十三', 户主: '郑十三', 身份证号: nthIdNumber(62), 户号: 'X10' },
    )
    const leaving = { memberNo: liaisons.wang, successorNo: liaisons.liu, why: '调走了' }
    await call(world, HEAD.openId, leaveStation, { ...AT, ...leaving })
    const reasons = ['联络员：站里现在没有“王秀兰”，请看人员名单再填。']
    expect(await finish(world, importId)).toMatchObject({
      counts: { added: 1 },
      leftOutRows: [
        { rowNo: 2, reasons },
        { rowNo: 3, reasons },
      ],
    })
    expect(households('X9')).toEqual([])
    expect(households('X10')).toMatchObject([{ residents: 1 }])
  })

  test('is not there where its only row was left out', async () => {
    const idNumber = nthIdNumber(60)
    const importId = await waiting({ ...ZHENG, 入伍时间: '1969-12' })
    await addFile(world, {
      identity: { name: '郑十一', idNumber },
      service: { discharged: '1965' },
    })
    expect(await finish(world, importId)).toMatchObject({ counts: { added: 0 }, leftOut: 1 })
    expect(households('X9')).toEqual([])
  })
})

test('a household that is served has the householder that it has: a row that names another is wrong', async () => {
  await addOne(world, newHousehold(liaisons, { ref: '77' }))
  const line = { 姓名: '郑十一', 身份证号: nthIdNumber(60), 户号: '77' }
  const { wrong } = await checked(world, await sheetOf([{ ...line, 户主: '冯十二' }]))
  expect(wrong).toBe(1)
  expect(await imported(world, [{ ...line, 户主: '周建军' }])).toMatchObject({
    counts: { added: 1 },
    wrong: 0,
  })
})

describe('whoever comes with a new household', () => {
  const counted = async (lines: readonly Line[]) => {
    const { importId } = await checked(world, await sheetOf(lines))
    world.calls.clear()
    await call(world, CLERK.openId, continueImport, { ...AT, importId })
    return world.calls.list({ functionName: 'ledgers', limit: 1 })[0]?.databaseOperations ?? 0
  }

  test('is counted as it is taken up, and who comes later beside them', async () => {
    await imported(
      world,
      Array.from({ length: 5 }, (_, n) => nthLine(n)),
    )
    expect(households('1')).toMatchObject([{ residents: 2 }])
    expect(households('3')).toMatchObject([{ residents: 1 }])
    await imported(world, [nthLine(5), nthLine(6)])
    expect(households('3')).toMatchObject([{ residents: 2 }])
    expect(households('4')).toMatchObject([{ residents: 1 }])
  })

  test('is counted there, and no longer where they came from; whose file has ended does not come', async () => {
    const before = await addOne(world, newHousehold(liaisons, { ref: 'X8' }))
    const identity = (n: number) => ({ name: '郑十一', idNumber: nthIdNumber(n) })
    await addFile(world, { identity: identity(60), home: { householdId: before.householdId } })
    const personId = await addFile(world, { identity: identity(61) })
    const ending = { reason: 'moved' as const, on: MONDAY, why: '搬走了' }
    await call(world, CLERK.openId, endPerson, { ...AT, personId, ...ending })
    await imported(world, [ZHENG, { ...ZHENG, 身份证号: nthIdNumber(61) }])
    expect((await fileOf(world, personId)).parts.home).toBeUndefined()
    expect(households('X9')).toMatchObject([{ residents: 1 }])
    expect(households('X8')).toMatchObject([{ residents: 0 }])
  })

  test('costs nothing of their own, with three households or with thirty', async () => {
    const few = await counted(Array.from({ length: 6 }, (_, n) => nthLine(n)))
    expect(few).toBeGreaterThan(0)
    const many = await counted(Array.from({ length: 60 }, (_, n) => nthLine(100 + n)))
    expect(many).toBeLessThanOrEqual(few)
  })

  test('wherever in the sheet the others of the household stand', async () => {
    const lines = (from: number) => Array.from({ length: 200 }, (_, n) => nthLine(from + n))
    const isFirst = (_: Line, n: number) => n % 2 === 0
    const beside = await counted(lines(0))
    const scattered = lines(1000)
    const apart = [
      ...scattered.filter(isFirst),
      ...scattered.filter((line, n) => !isFirst(line, n)),
    ]
    expect(await counted(apart)).toBeLessThanOrEqual(beside)
    expect(households('501')).toMatchObject([{ residents: 2 }])
  })
})

describe('a row that names a household and no address', () => {
  const idNumber = nthIdNumber(1)
  const row = { 姓名: '王建国', 身份证号: idNumber, 户号: '77' }
  const movedFrom = async (home: PersonParts['home'], line: Line = row) => {
    const served = { ref: '77', village: '新村', address: '新村一组1号' }
    const { householdId } = await addOne(world, newHousehold(liaisons, served))
    const personId = await addFile(world, { identity: { name: '王建国', idNumber }, home })
    expect((await imported(world, [line])).counts).toMatchObject({ changed: 1 })
    return { householdId, home: (await fileOf(world, personId)).parts.home }
  }
  const old = { address: '旧村九组9号', living: 'alone', housing: 'own' } as const

  test('leaves none of the home before', async () => {
    const { householdId, home } = await movedFrom({ village: '旧村', ...old })
    expect(home).toEqual({ householdId, village: '新村' })
  })

  test('nor that of the household before, though it is in the same village', async () => {
    const before = await addOne(world, newHousehold(liaisons, { village: '新村' }))
    const { householdId, home } = await movedFrom({ householdId: before.householdId, ...old })
    expect(home).toEqual({ householdId, village: '新村' })
  })

  test('gives the address that it tells', async () => {
    const { householdId, home } = await movedFrom(
      { village: '旧村', ...old },
      { ...row, 住址: '新村2号' },
    )
    expect(home).toEqual({ householdId, village: '新村', address: '新村2号' })
  })
})

describe('a row of somebody whose file went into another', () => {
  const unnumbered = { 没有身份证号的原因: '一直没有办' }

  async function merged(identity: PersonParts['identity']) {
    const { householdId } = await addOne(
      world,
      newHousehold(liaisons, { village: '旧村', ref: 'H1' }),
    )
    const home = { householdId }
    const merge = { personId: await addFile(world, { identity, home }), version: 1 }
    const full = { name: identity.name, idNumber: nthIdNumber(50) }
    const keep = { personId: await addFile(world, { identity: full, home }), version: 1 }
    const why = '同一个人建了两份'
    await call(world, CLERK.openId, mergePeople, { ...AT, keep, merge, take: [], why })
    const edit = { ...AT, householdId, edit: { village: '新村' }, why: '并村了' }
    await call(world, CLERK.openId, editHousehold, edit)
  }

  test.each<[string, Line]>([
    ['with the number of the household', { 户号: 'H1' }],
    ['with the village of then', { 村或社区: '旧村' }],
    ['with the village of today', { 村或社区: '新村' }],
    ['with neither', {}],
  ])('stays wrong when the village was put right: %s', async (_, where) => {
    await merged({ name: '钱七', phone: '19900551001' })
    const row = { 姓名: '钱七', 手机号: '19900551001', ...unnumbered, ...where }
    expect(await checked(world, await sheetOf([row]))).toMatchObject({ wrong: 1 })
  })

  test.each<[string, Line, number]>([
    ['the number of the household', { 户号: 'H1' }, 1],
    ['the village of then', { 村或社区: '旧村' }, 1],
    ['another village', { 村或社区: '演示村' }, 0],
  ])('who has a name alone, with %s', async (_, where, wrong) => {
    await merged({ name: '钱七' })
    const row = { 姓名: '钱七', ...unnumbered, ...where }
    expect(await checked(world, await sheetOf([row]))).toMatchObject({ wrong })
  })
})
