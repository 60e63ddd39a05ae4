import {
  beginImport,
  checkImport,
  continueImport,
  listImports,
  oneImport,
  wrongRows,
} from '@contract/ledgers'
import { LEFT_OUT_SHOWN, WRONG_ROWS_DAYS } from '@contract/ledgers/ledgerTerms'
import type { LedgerImport } from '@contract/ledgers/ledgerViews'
import { leaveStation, listMembers } from '@contract/members'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { ask, call, invoke, OPERATOR } from '../world/cloud'
import {
  checked,
  download,
  finish,
  imported,
  type Line,
  linesOf,
  nthLine,
  sheetOf,
  upload,
  uploaded,
} from '../world/ledgerSheets'
import { type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(() => world.renew())

const stationId = STATION_ID
const DAY = 24 * 3_600_000
const ALONE = { 户号: null, 联络员: null, 替班人: null }
const goOn = (importId: string) => ({ stationId, importId })
const lines = (count: number, from: number, changes: (n: number) => Line) =>
  Array.from({ length: count }, (_, n) => nthLine(from + n, changes(from + n)))
const people = () => world.database.documents('people', { limit: 20_000 })
/** The clock's function, as its timer calls it. */
const tick = () => invoke(world, OPERATOR, 'clock', {})
const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('another sheet at the same path', () => {
  test('of two sheets, the one that is counted is the one that is written', async () => {
    for (let round = 0; round < 8; round++) {
      const from = round * 1000
      const input = await uploaded(world, await sheetOf(lines(120, from, () => ALONE)))
      const { importId } = input
      await call(world, CLERK.openId, checkImport, input)
      const path = input.fileId.split('/').slice(3).join('/')
      const second = await sheetOf(lines(180, from + 500, () => ALONE))
      await upload(world, CLERK.openId, path, second)
      const before = people().length
      const checking = ask(world, CLERK.openId, checkImport, input)
      await soon(40 + round * 15)
      await call(world, HEAD.openId, continueImport, goOn(importId))
      const isSecond = (await checking).ok
      const { total, done, counts } = await finish(world, importId)
      const count = isSecond ? 180 : 120
      expect([total, done, counts.added]).toEqual([count, count, count])
      expect(people()).toHaveLength(before + count)
    }
  })
})

describe('villages', () => {
  const inVillage = (n: number) => ({
    户号: `V${n}`,
    村或社区: `村${String.fromCodePoint(0x4e00 + n)}`,
  })

  test('that a station has no room for are told at the check; the others are written', async () => {
    const check = await checked(world, await sheetOf(lines(330, 0, inVillage)))
    expect(check).toMatchObject({ wrong: 30, foreseen: { added: 300 } })
    const { link } = await call(world, CLERK.openId, wrongRows, goOn(check.importId))
    const told = await linesOf(await download(link))
    expect(told[0]?.为什么没有导入).toMatch(/^第302行 村或社区：一个站最多300个村和社区/)
    expect((await finish(world, check.importId)).counts.added).toBe(300)
    const again = lines(3, 299, inVillage)
    expect(await checked(world, await sheetOf(again))).toMatchObject({ wrong: 2 })
  })

  test('that others took meanwhile leave rows out, and the import comes to its end', async () => {
    world.clock.freeze()
    const [first, second] = [
      await checked(world, await sheetOf(lines(250, 0, inVillage))),
      await checked(world, await sheetOf(lines(80, 300, inVillage))),
    ]
    expect([first.wrong, second.wrong]).toEqual([0, 0])
    await finish(world, first.importId)
    const end = await finish(world, second.importId)
    expect(end).toMatchObject({ state: 'done', done: 80, counts: { added: 50 } })
    const left = Array.from({ length: 30 }, (_, n) => 52 + n)
    expect(end.leftOut).toBe(30)
    // What comes to a page is bounded; all of them are in the sheet.
    expect(end.leftOutRows.map(({ rowNo }) => rowNo)).toEqual(left.slice(0, LEFT_OUT_SHOWN))
    const { imports } = await call(world, CLERK.openId, listImports, { stationId: STATION_ID })
    expect(imports.map(({ leftOut }) => leftOut).sort()).toEqual([0, 30])
    for (const each of imports) expect(each).not.toHaveProperty('leftOutRows')
    for (const { reasons } of end.leftOutRows)
      expect(reasons).toEqual([expect.stringMatching(/村/)])
    const { link } = await call(world, CLERK.openId, wrongRows, goOn(second.importId))
    const told = await linesOf(await download(link))
    expect(told.map((line) => line.为什么没有导入)).toEqual(
      left.map((rowNo) => expect.stringMatching(new RegExp(`^第${rowNo}行 .*村`))),
    )
    expect(told[0]).toMatchObject(inVillage(350))
    const records = world.database.documents('leftOutRows', { limit: 100 })
    expect(JSON.stringify(records)).toContain(second.importId)
    expect(JSON.stringify(records)).not.toContain('村')
    expect(await call(world, HEAD.openId, oneImport, goOn(second.importId))).toMatchObject({
      leftOut: 30,
      leftOutRows: [],
      hasWrongRows: false,
      areWrongRowsGone: false,
    })
    expect(people()).toHaveLength(300)
    await areForgotten(second)
  })

  async function areForgotten({ importId, at }: LedgerImport): Promise<void> {
    const seen = () => call(world, CLERK.openId, oneImport, goOn(importId))
    const kept = () => world.database.documents('leftOutRows', { limit: 100 }).length
    const end = at + WRONG_ROWS_DAYS * DAY
    world.clock.freeze(end - 1)
    await tick()
    expect(kept()).toBeGreaterThan(0)
    expect(await seen()).toMatchObject({ hasWrongRows: true, areWrongRowsGone: false })
    world.clock.freeze(end)
    await tick()
    expect(kept()).toBe(0)
    expect(await seen()).toMatchObject({
      leftOut: 30,
      leftOutRows: [],
      hasWrongRows: false,
      areWrongRowsGone: true,
    })
    expect(await ask(world, CLERK.openId, wrongRows, goOn(importId))).toMatchObject({
      code: 'LEDGER_FILE_GONE',
    })
  }
})

describe('who is put out of the station', () => {
  test('writes no more, and the head goes on', async () => {
    const rows = 1500
    const { importId } = await checked(world, await sheetOf(lines(rows, 0, () => ALONE)))
    const { members } = await call(world, HEAD.openId, listMembers, { stationId })
    const noOf = (name: string) => members.find((each) => each.name === name)?.memberNo ?? 0
    const going = ask(world, CLERK.openId, continueImport, goOn(importId))
    const state = () => call(world, HEAD.openId, oneImport, goOn(importId))
    while ((await state()).done === 0) await soon(10)
    await call(world, HEAD.openId, leaveStation, {
      stationId,
      memberNo: noOf(CLERK.name),
      successorNo: noOf(HEAD.name),
      why: '调走了',
    })
    const { done } = await state()
    expect(await going).toMatchObject({ ok: false, code: 'NOT_ALLOWED' })
    const after = await state()
    // The hundred rows that were being written as the membership ended.
    expect(after.done).toBeLessThanOrEqual(done + 100)
    expect(after.done).toBeLessThan(rows)
    let end: LedgerImport = after
    while (end.state !== 'done') {
      end = await call(world, HEAD.openId, continueImport, goOn(importId))
    }
    expect(end.counts).toEqual({ added: rows, changed: 0, unchanged: 0 })
  })
})

test('the wrong rows are for who brought the sheet: whole numbers stand in them', async () => {
  const { importId } = await checked(world, await sheetOf([nthLine(0, { 姓名: null })]))
  const input = goOn(importId)
  expect(await ask(world, HEAD.openId, wrongRows, input)).toMatchObject({ code: 'NOT_ALLOWED' })
  const seen = async (openId: string) => (await call(world, openId, oneImport, input)).hasWrongRows
  expect([await seen(HEAD.openId), await seen(CLERK.openId)]).toEqual([false, true])
  expect(await ask(world, CLERK.openId, wrongRows, input)).toMatchObject({ ok: true })
})

describe('a sheet that is uploaded when the time of its import is over', () => {
  const later = async (milliseconds: number) => {
    world.clock.travelTo(world.clock.now() + milliseconds)
    await tick()
  }
  const lies = async (path: string) => (await world.files.list()).some((file) => file.path === path)

  test.each(['was never checked', 'was done'])('goes within a day, where it %s', async (which) => {
    const sheet = await sheetOf([nthLine(0)])
    let uploadPath: string
    if (which === 'was done') {
      const { importId } = await imported(world, [nthLine(0)])
      uploadPath = `imports/${stationId}/${importId}.xlsx`
    } else {
      const begun = { stationId, kind: 'people', fileName: '台账.xlsx' } as const
      uploadPath = (await call(world, CLERK.openId, beginImport, begun)).uploadPath
    }
    await later(DAY + 1)
    expect(await lies(uploadPath)).toBe(false)
    for (const days of [1, 20]) {
      await upload(world, CLERK.openId, uploadPath, sheet)
      expect(await lies(uploadPath)).toBe(true)
      await later(days * DAY + 1)
      expect(await lies(uploadPath)).toBe(false)
    }
    await later(10 * DAY)
    expect(world.database.documents('temporaryFiles', { limit: 10 })).toEqual([])
  })
})
