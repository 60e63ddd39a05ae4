import { wrongRows } from '@contract/ledgers'
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

describe('wrong rows', () => {
  const wrong: Record<string, { line: Line; because: RegExp }> = {
    'a digit too few': {
      line: nthLine(1, { 身份证号: nthIdNumber(1).slice(1) }),
      because: /身份证号：身份证号少了1位/,
    },
    'a wrong check digit': {
      line: nthLine(2, { 身份证号: `${nthIdNumber(2).slice(0, 17)}Y` }),
      because: /身份证号：.*只能是数字/,
    },
    'an ID number that was made a number': {
      line: nthLine(3, { 身份证号: 990101195001010000 }),
      because: /身份证号：.*后几位丢了/,
    },
    'no number and no reason': { line: nthLine(4, { 身份证号: null }), because: /没有的话/ },
    'no name and a wrong phone': {
      line: nthLine(5, { 姓名: null, 手机号: '1990030' }),
      because: /姓名：请填姓名。；手机号：手机号少了4位/,
    },
    'a term that is none': { line: nthLine(6, { 军种: '空降兵' }), because: /军种：“空降兵”不在/ },
    'a date that is none': { line: nthLine(7, { 入伍时间: '1969-13' }), because: /入伍时间：/ },
    'a member that is none': {
      line: nthLine(8, { 联络员: '无此人' }),
      because: /联络员：站里现在没有“无此人”/,
    },
    'one person for both': {
      line: nthLine(10, { 替班人: '李敏' }),
      because: /替班人：.*不是同一个人/,
    },
    'a household without a liaison': {
      line: nthLine(12, { 联络员: null }),
      because: /这一户是新的，要填联络员/,
    },
    'a liaison without a household': {
      line: nthLine(14, { 户号: null }),
      because: /户号：.*就要填户号/,
    },
    'a relative of a kind that is none': {
      line: nthLine(16, { 家人: '王小明/朋友' }),
      because: /家人：“朋友”不在/,
    },
    'a relative without a name': {
      line: nthLine(18, { 家人: '/子女' }),
      because: /家人：请填姓名/,
    },
    'nothing of who it is': {
      line: nthLine(21, { 姓名: null, 身份证号: null, 手机号: null }),
      because: /^第\d+行 姓名：请填姓名。；身份证号：[^：]*：为什么没有。$/,
    },
  }

  test('are told everything that is wrong; mended, their sheet brings in the rest', async () => {
    const all = [...Object.values(wrong).map(({ line }) => line), ...lines(3, 100)]
    const check = await checked(world, await sheetOf(all))
    expect(check).toMatchObject({
      total: all.length,
      wrong: all.length - 3,
      foreseen: { added: 3 },
      hasWrongRows: true,
    })
    const { link, fileName } = await call(world, CLERK.openId, wrongRows, {
      stationId,
      importId: check.importId,
    })
    expect(fileName).toBe('没有导入的行 台账.xlsx')
    const told = await linesOf(await download(link))
    expect(told.map(({ 为什么没有导入: because }) => because)).toEqual(
      Object.values(wrong).map(({ because }) => expect.stringMatching(because)),
    )
    expect(told[7]).toMatchObject({ 姓名: '王建国', 联络员: '无此人', 住址: '演示路5号' })
    expect((await finish(world, check.importId)).counts.added).toBe(3)

    const right = Object.keys(wrong).map((_, index) => nthLine(30 + index))
    const blank = { 军种: null, 家人: null }
    const mended = told.map((line, index) => ({ ...line, ...blank, ...right[index] }))
    const again = await imported(world, mended)
    expect(again).toMatchObject({ wrong: 0, counts: { added: told.length }, unknownColumns: [] })
  })

  test('rows that contradict each other: only the first of them is right', async () => {
    const check = await checked(
      world,
      await sheetOf([
        nthLine(0),
        nthLine(1, { 身份证号: nthIdNumber(0) }),
        nthLine(1, { 村或社区: '别村' }),
        nthLine(2),
        nthLine(3, { 联络员: '陈志强', 替班人: '李敏' }),
      ]),
    )
    expect(check).toMatchObject({ wrong: 3, foreseen: { added: 2 } })
    const { link } = await call(world, CLERK.openId, wrongRows, {
      stationId,
      importId: check.importId,
    })
    const told = await linesOf(await download(link))
    expect(told.map((line) => line.为什么没有导入)).toEqual([
      '第3行 身份证号：和第2行是同一个身份证号，请只留一行。',
      '第4行 村或社区：和第2行不一样，它们是同一个户号。',
      '第6行 联络员：和第5行不一样，它们是同一个户号。；替班人：和第5行不一样，它们是同一个户号。',
    ])
  })

  test('a household that is served keeps its liaison and its village', async () => {
    await imported(world, lines(2))
    const check = await checked(
      world,
      await sheetOf([
        nthLine(0, { 联络员: '陈志强', 替班人: null }),
        nthLine(1, { 联络员: null, 替班人: null, 村或社区: null }),
      ]),
    )
    expect(check).toMatchObject({ wrong: 1, foreseen: { unchanged: 1 } })
  })

  test('a row that is right by itself and does not fit what its file holds', async () => {
    await imported(world, [nthLine(0, { 曾用名: '王一；王二；王三' }), nthLine(1)])
    const check = await checked(
      world,
      await sheetOf([nthLine(0, { 曾用名: '王四' }), nthLine(1, { 曾用名: '王五' })]),
    )
    expect(check).toMatchObject({ wrong: 1, foreseen: { changed: 1, unchanged: 0 } })
    const { importId } = check
    const { link } = await call(world, CLERK.openId, wrongRows, { stationId, importId })
    const [told] = await linesOf(await download(link))
    expect(told?.为什么没有导入).toMatch(/^第2行 曾用名：/)
    expect(await finish(world, importId)).toMatchObject({ counts: { changed: 1 }, leftOut: 0 })
  })

  test('a column that no field is known for is told, and nothing of it imported', async () => {
    const check = await checked(world, await sheetOf([nthLine(0, { 血型: 'A型' })]))
    expect(check).toMatchObject({ wrong: 0, unknownColumns: ['血型'] })
  })
})
