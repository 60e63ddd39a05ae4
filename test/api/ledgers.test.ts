import { isDeepStrictEqual } from 'node:util'
import { listHouseholds, oneHousehold } from '@contract/contactCards'
import { ledgerTemplate } from '@contract/ledgers'
import { findPeople, openPerson, peopleOfHousehold, personChanges } from '@contract/people'
import { CLERK, STATION_ID } from '../world/actors'
import { nthIdNumber } from '../world/binding'
import { call } from '../world/cloud'
import {
  checked,
  download,
  finish,
  imported,
  type Line,
  linesOf,
  nthLine,
  sheetOf,
} from '../world/ledgerSheets'
import { type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(() => world.renew())

const stationId = STATION_ID
const lines = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => nthLine(from + index))
const stored = (collection: string) => world.database.documents(collection, { limit: 5000 })
const found = async (text: string) =>
  (await call(world, CLERK.openId, findPeople, { stationId, text })).people
const fileOf = async (n: number) => {
  const [person] = await found(nthIdNumber(n))
  if (!person) throw new Error('Nobody has that number')
  return call(world, CLERK.openId, openPerson, {
    stationId,
    personId: person.personId,
    reveal: true,
  })
}

describe('a sheet of people', () => {
  test('from the template to the files, which say where they come from', async () => {
    const { link, fileName } = await call(world, CLERK.openId, ledgerTemplate, {
      stationId,
      kind: 'people',
    })
    expect(fileName).toBe('人员台账模板.xlsx')
    const [example] = await linesOf(await download(link))
    expect(example).toMatchObject({ 姓名: '例：何长顺', 身份证号: '990101195203120015' })
    const mine = { ...example, 姓名: '何长顺', 户号: '70', 荣誉: '三等功/1985/某部' } as Line
    const check = await checked(world, await sheetOf([example as Line, mine, ...lines(5, 10)]))
    expect(check).toMatchObject({
      state: 'checked',
      total: 6,
      wrong: 0,
      foreseen: { added: 6, changed: 0, unchanged: 0 },
      hasWrongRows: false,
      byName: CLERK.name,
    })
    expect(stored('people')).toHaveLength(0)

    expect(await finish(world, check.importId)).toMatchObject({
      state: 'done',
      done: 6,
      counts: { added: 6, changed: 0, unchanged: 0 },
    })
    const [person] = await found('hcs')
    expect(person).toMatchObject({
      name: '何长顺',
      village: '玉泉社区',
      tags: ['warVeteran', 'aged'],
    })
    const personId = person?.personId ?? ''
    const { parts } = await call(world, CLERK.openId, openPerson, { stationId, personId })
    expect(parts.service).toMatchObject({ enlisted: '1969-12', discharged: '1973', branch: 'army' })
    expect(parts.honours).toEqual([{ kind: 'thirdMerit', year: 1985, by: '某部' }])
    const { changes } = await call(world, CLERK.openId, personChanges, { stationId, personId })
    expect(changes).toMatchObject([{ action: 'import', by: { name: CLERK.name } }])
  })

  test('adds each household once, with who answers for it, and its people live there', async () => {
    await imported(world, lines(6))
    const { households } = await call(world, CLERK.openId, listHouseholds, {
      stationId,
      query: { list: 'all' },
    })
    expect(households).toHaveLength(3)
    expect(households[0]).toMatchObject({
      ref: '1',
      householder: '王建国',
      village: '演示村',
      liaison: { name: '李敏' },
      standIn: { name: '陈志强' },
    })
    const householdId = households[0]?.householdId ?? ''
    const input = { stationId, householdId }
    const { people } = await call(world, CLERK.openId, peopleOfHousehold, input)
    expect(people.map(({ personId }) => personId).sort()).toEqual(
      [await fileOf(0), await fileOf(1)].map(({ personId }) => personId).sort(),
    )
    const { address } = await call(world, CLERK.openId, oneHousehold, input)
    expect(address).toBe('演示路1号')
  })

  test('the same sheet twice changes nothing, and the second time says so', async () => {
    const first = await imported(world, lines(120))
    const before = ['people', 'households', 'personChanges'].map((name) => stored(name))
    const again = await checked(world, await sheetOf(lines(120)))
    expect(again).toMatchObject({
      sameAs: first.importId,
      foreseen: { added: 0, changed: 0, unchanged: 120 },
    })
    const { counts } = await finish(world, again.importId)
    expect(counts).toEqual({ added: 0, changed: 0, unchanged: 120 })
    expect(['people', 'households', 'personChanges'].map((name) => stored(name))).toEqual(before)
  })

  test('three thousand rows: the same again changes nothing, with one row edited that one', async () => {
    const rows = 3000
    const sheet = lines(rows)
    expect((await imported(world, sheet)).counts).toEqual({ added: rows, changed: 0, unchanged: 0 })
    const before = stored('people')
    const same = { added: 0, changed: 0, unchanged: rows }
    expect((await imported(world, sheet)).counts).toEqual(same)
    expect(stored('people')).toEqual(before)
    const edited = sheet.map((line, n) => (n === 1777 ? { ...line, 部队: '某部三连' } : line))
    expect((await imported(world, edited)).counts).toEqual({
      ...same,
      changed: 1,
      unchanged: rows - 1,
    })
    const { personId } = await fileOf(1777)
    const after = new Map(stored('people').map((each) => [each._id, each]))
    const differing = before.filter((each) => !isDeepStrictEqual(each, after.get(each._id)))
    expect([after.size, differing.map(({ _id }) => _id)]).toEqual([rows, [personId]])
  }, 120_000)

  test('somebody without an ID number is the same person the next time', async () => {
    const { 身份证号: _, ...rest } = nthLine(1)
    const without = { ...rest, 没有身份证号的原因: '一直没有办', 出生日期: '1948-02-01' }
    await imported(world, [without])
    expect(await imported(world, [without])).toMatchObject({ counts: { unchanged: 1 } })
    expect(stored('people')).toHaveLength(1)
  })

  test('a sheet edited in three rows changes three files, and empty cells erase nothing', async () => {
    await imported(world, lines(110))
    const edited = lines(110).map((line, n) =>
      n % 50 === 5 ? { ...line, 部队: '某部三连', 入伍时间: null } : line,
    )
    const again = await imported(world, edited)
    expect(again.counts).toEqual({ added: 0, changed: 3, unchanged: 107 })
    expect((await fileOf(55)).parts.service).toEqual({ enlisted: '1969-12', unit: '某部三连' })
    expect((await fileOf(54)).parts.service).toEqual({ enlisted: '1969-12' })
  })

  test('understands what the spreadsheet made of numbers and dates', async () => {
    const line = nthLine(0, {
      手机号: 19900300000,
      户号: 1,
      退役时间: { value: new Date('1973-04-01T00:00:00Z'), type: Date, format: 'yyyy/mm/dd' },
    })
    expect(await imported(world, [line])).toMatchObject({ wrong: 0, counts: { added: 1 } })
    const { parts } = await fileOf(0)
    expect(parts.identity?.phone).toBe('19900300000')
    expect(parts.service?.discharged).toBe('1973-04-01')
  })
})
