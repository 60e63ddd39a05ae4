import {
  beginImport,
  checkImport,
  continueImport,
  listImports,
  oneImport,
  stopImport,
  wrongRows,
} from '@contract/ledgers'
import { IMPORT_BYTES_MAX, SHEET_MINUTES, WRONG_ROWS_DAYS } from '@contract/ledgers/ledgerTerms'
import writeXlsxFile from 'write-excel-file/node'
import { pathOfFile } from '../../cloudfunctions/shared/files'
import { CLERK, DAUGHTER, HEAD, OTHER_CLERK, STATION_ID } from '../world/actors'
import { ask, call, invoke, newRequestId, OPERATOR } from '../world/cloud'
import { appointLiaisons, WANG } from '../world/households'
import {
  checked,
  download,
  finish,
  imported,
  nthLine,
  sheetOf,
  upload,
  uploaded,
} from '../world/ledgerSheets'
import { startWorld, type World } from '../world/startWorld'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const stationId = STATION_ID
const HOUR = 3_600_000
const DAY = 24 * HOUR
let next = 0
/** Lines of people of whom no story has told yet. */
const newLines = (count: number) => Array.from({ length: count }, () => nthLine(next++))
const stored = (collection: string) => world.database.documents(collection, { limit: 20_000 })
const goOn = (importId: string) => ({ stationId, importId })
/** The clock's function, as its timer calls it. */
const tick = () => invoke(world, OPERATOR, 'clock', {})

describe('who may not', () => {
  test('members of another station, liaisons and everybody else: alike, and as for no import', async () => {
    await appointLiaisons(world)
    const { importId } = await checked(world, await sheetOf(newLines(1)))
    const fileId = 'cloud://local/x'
    for (const openId of [OTHER_CLERK.openId, WANG.openId, DAUGHTER.openId]) {
      const begin = { stationId, kind: 'people', fileName: '台账.xlsx' } as const
      const replies = [
        await ask(world, openId, beginImport, begin),
        await ask(world, openId, checkImport, { ...goOn(importId), fileId }),
        await ask(world, openId, continueImport, goOn(importId)),
        await ask(world, openId, stopImport, goOn(importId)),
        await ask(world, openId, oneImport, goOn(importId)),
        await ask(world, openId, listImports, { stationId }),
        await ask(world, openId, wrongRows, goOn(importId)),
      ]
      expect(replies.map((reply) => !reply.ok && reply.code)).toEqual(Array(7).fill('NOT_ALLOWED'))
    }
    const theirs = { stationId: OTHER_CLERK.member.stationId, importId }
    for (const input of [theirs, { ...theirs, importId: 'none' }]) {
      const other = OTHER_CLERK.openId
      const replies = [
        await ask(world, other, checkImport, { ...input, fileId }),
        await ask(world, other, continueImport, input),
        await ask(world, other, stopImport, input),
        await ask(world, other, oneImport, input),
        await ask(world, other, wrongRows, input),
      ]
      expect(replies.map((reply) => !reply.ok && reply.code)).toEqual(Array(5).fill('NOT_ALLOWED'))
    }
  })
})

describe('the order of things', () => {
  test('a sheet is checked before it is imported, and not checked again afterwards', async () => {
    const input = await uploaded(world, await sheetOf(newLines(2)))
    const { importId } = input
    expect(await ask(world, CLERK.openId, continueImport, goOn(importId))).toMatchObject({
      code: 'IMPORT_NOT_CHECKED',
    })
    await call(world, CLERK.openId, checkImport, input)
    const again = await sheetOf(newLines(2))
    await upload(world, CLERK.openId, pathOfFile(input.fileId), again)
    await call(world, CLERK.openId, checkImport, input)
    await finish(world, importId)
    expect(await ask(world, CLERK.openId, checkImport, input)).toMatchObject({
      code: 'IMPORT_ENDED',
    })
    const done = await call(world, CLERK.openId, continueImport, goOn(importId))
    expect(done).toMatchObject({ state: 'done', counts: { added: 2 } })
  })

  test('an import that was stopped writes no more; what it wrote stays', async () => {
    const before = stored('people').length
    const { importId } = await checked(world, await sheetOf(newLines(2)))
    await call(world, HEAD.openId, stopImport, goOn(importId))
    for (const procedure of [continueImport, stopImport]) {
      expect(await ask(world, CLERK.openId, procedure, goOn(importId))).toMatchObject({
        code: 'IMPORT_ENDED',
      })
    }
    expect(stored('people')).toHaveLength(before)
  })

  test('the list shows the newest first, twenty at a time', async () => {
    const fileNames = Array.from({ length: 22 }, (_, n) => `第${n}张.xlsx`)
    for (const fileName of fileNames) {
      await call(world, CLERK.openId, beginImport, { stationId, kind: 'deliveries', fileName })
    }
    const first = await call(world, HEAD.openId, listImports, { stationId })
    expect(first.imports).toHaveLength(20)
    expect(first.imports[0]).toMatchObject({ fileName: '第21张.xlsx', state: 'begun' })
    const second = await call(world, HEAD.openId, listImports, { stationId, after: first.next })
    const all = [...first.imports, ...second.imports].map(({ fileName }) => fileName)
    expect(all.slice(0, 22)).toEqual([...fileNames].reverse())
  })
})

describe('what is under way', () => {
  const isUnderWay = async (importId: string) => {
    const { imports } = await call(world, HEAD.openId, listImports, { stationId })
    return imports.find((each) => each.importId === importId)?.isUnderWay
  }

  test('is found in the list, until it is done', async () => {
    const { importId } = await checked(world, await sheetOf(newLines(1)))
    expect(await isUnderWay(importId)).toBe(true)
    await finish(world, importId)
    expect(await isUnderWay(importId)).toBe(false)
  })

  test('is asked for by itself, however many were brought in since', async () => {
    const inBefore = await sheetOf(newLines(1))
    await finish(world, (await checked(world, inBefore)).importId)
    const { importId } = await checked(world, await sheetOf(newLines(1)))
    // More than a page of sheets in which nothing is new: they are checked, and nobody goes on with them.
    await Promise.all(Array.from({ length: 21 }, () => checked(world, inBefore)))
    const asked = { stationId, isUnderWay: true } as const
    const { imports, next } = await call(world, HEAD.openId, listImports, asked)
    expect(imports.map((each) => each.importId)).toContain(importId)
    expect(imports.every((each) => each.isUnderWay)).toBe(true)
    expect(next).toBeUndefined()
    await finish(world, importId)
    const after = await call(world, HEAD.openId, listImports, asked)
    expect(after.imports.map((each) => each.importId)).not.toContain(importId)
  })

  test('is not a sheet that holds nothing new', async () => {
    const sheet = await sheetOf(newLines(1))
    const { importId } = await checked(world, sheet)
    await finish(world, importId)
    const { importId: again } = await checked(world, sheet)
    expect(await isUnderWay(again)).toBe(false)
  })

  test('is not what was stopped, never checked, without a right row, or kept no longer', async () => {
    const { importId: stopped } = await checked(world, await sheetOf(newLines(1)))
    await call(world, CLERK.openId, stopImport, goOn(stopped))
    const { importId: begun } = await uploaded(world, await sheetOf(newLines(1)))
    const { importId: wrong } = await checked(world, await sheetOf([nthLine(0, { 姓名: null })]))
    world.clock.freeze()
    const { importId: old, at } = await checked(world, await sheetOf(newLines(1)))
    for (const importId of [stopped, begun, wrong]) expect(await isUnderWay(importId)).toBe(false)
    const hasRowsToWrite = () => stored('imports').find(({ _id }) => _id === old)?.hasRowsToWrite
    for (const [late, expected] of [
      [0, true],
      [1, false],
    ] as const) {
      world.clock.freeze(at + WRONG_ROWS_DAYS * DAY + late)
      await tick()
      expect([await isUnderWay(old), hasRowsToWrite()]).toEqual([expected, expected])
    }
    world.clock.travelTo(world.clock.now())
  })
})

describe('at once', () => {
  test('ten calls that go on with one import write each row once', async () => {
    const lines = newLines(430)
    const before = stored('people').length
    const { importId } = await checked(world, await sheetOf(lines))
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => ask(world, CLERK.openId, continueImport, goOn(importId))),
    )
    expect(replies.filter((reply) => reply.ok)).toHaveLength(10)
    const { state, counts } = await finish(world, importId)
    expect({ state, counts }).toEqual({
      state: 'done',
      counts: { added: 430, changed: 0, unchanged: 0 },
    })
    expect(stored('people')).toHaveLength(before + 430)
    const refs = stored('households').map(({ ref }) => ref)
    expect(new Set(refs).size).toBe(refs.length)
  })

  test('two imports of one sheet add each person and each household once', async () => {
    const sheet = await sheetOf(newLines(150))
    const [before, households] = [stored('people').length, stored('households').length]
    const both = [await checked(world, sheet), await checked(world, sheet)]
    const ends = await Promise.all(both.map(({ importId }) => finish(world, importId)))
    expect(ends[0]?.counts.added).toBe(150 - (ends[1]?.counts.added ?? 0))
    expect(ends.map(({ counts }) => counts.added + counts.unchanged)).toEqual([150, 150])
    expect(stored('people')).toHaveLength(before + 150)
    expect(stored('households')).toHaveLength(households + 75)
  })

  test('a request that is sent again makes no second import', async () => {
    const requestId = newRequestId()
    const input = { stationId, kind: 'people', fileName: '台账.xlsx' } as const
    const first = await call(world, CLERK.openId, beginImport, input, requestId)
    expect(await call(world, CLERK.openId, beginImport, input, requestId)).toEqual(first)
    const check = await uploaded(world, await sheetOf(newLines(1)))
    const checkId = newRequestId()
    const once = await call(world, CLERK.openId, checkImport, check, checkId)
    const again = await call(world, CLERK.openId, checkImport, check, checkId)
    expect(again).toEqual(once)
  })
})

describe('what is uploaded', () => {
  const refusalOf = async (content: Buffer) => {
    const reply = await ask(world, CLERK.openId, checkImport, await uploaded(world, content))
    if (reply.ok) throw new Error('The file was taken')
    expect(reply).toMatchObject({ code: 'BAD_INPUT', issues: [{ path: 'fileId', label: '表格' }] })
    return reply.issues?.[0]?.message
  }

  test('is refused at its field, in words that say what to do', async () => {
    const bomb = await writeXlsxFile([['姓名']]).toBuffer()
    expect(await refusalOf(Buffer.from('姓名,手机号\n王建国,19900000001'))).toMatch(
      /不是能读的表格/,
    )
    expect(await refusalOf(Buffer.alloc(0))).toMatch(/不是能读的表格/)
    expect(await refusalOf(bomb.subarray(0, bomb.length - 30))).toMatch(/不是能读的表格/)
    expect(await refusalOf(await sheetOf([{ 名字: '王建国' }]))).toMatch(/要有“姓名”这一列/)
    expect(await refusalOf(await sheetOf([nthLine(0, { 住址: '长'.repeat(2001) })]))).toMatch(
      /第2行/,
    )
    expect(await refusalOf(Buffer.alloc(IMPORT_BYTES_MAX + 1))).toMatch(/不能超过5兆/)
    expect(await refusalOf(Buffer.alloc(4 * IMPORT_BYTES_MAX))).toMatch(/不能超过5兆/)
  })

  test('is the file that was meant, and is there', async () => {
    const { importId } = await checked(world, await sheetOf(newLines(1)))
    const other = await uploaded(world, await sheetOf(newLines(1)))
    const begun = { stationId, kind: 'people', fileName: '台账.xlsx' } as const
    const { importId: empty, uploadPath } = await call(world, CLERK.openId, beginImport, begun)
    const missing = other.fileId.replace(/imports\/.*/, uploadPath)
    for (const input of [
      { stationId, importId, fileId: other.fileId },
      { stationId, importId: empty, fileId: missing },
    ]) {
      expect(await ask(world, CLERK.openId, checkImport, input)).toMatchObject({
        code: 'BAD_INPUT',
        issues: [{ path: 'fileId', message: '表格没有传上来，请再传一次。' }],
      })
    }
    const fileId = await upload(world, CLERK.openId, uploadPath, await sheetOf(newLines(1)))
    const input = { stationId, importId: empty, fileId }
    expect(await ask(world, CLERK.openId, checkImport, input)).toMatchObject({ ok: true })
  })
})

describe('the files of an import', () => {
  const filesOf = async (importId: string) => {
    const paths = (await world.files.list()).map(({ path }) => path)
    return paths.filter((path) => path.includes(importId))
  }
  const later = async (milliseconds: number) => {
    world.clock.travelTo(world.clock.now() + milliseconds)
    await tick()
  }
  const SEALED = [expect.stringMatching(/\.rows$/), expect.stringMatching(/\.sheet$/)]

  test('what was uploaded goes with the check, what the check kept of the rows once they are in', async () => {
    const sheet = await sheetOf(newLines(3))
    const input = await uploaded(world, sheet)
    const { importId } = await call(world, CLERK.openId, checkImport, input)
    expect((await filesOf(importId)).sort()).toEqual(SEALED)
    // What a check that broke off before its last step leaves behind.
    await upload(world, CLERK.openId, pathOfFile(input.fileId), sheet)
    await later(1)
    expect((await filesOf(importId)).sort()).toEqual(SEALED)
    await finish(world, importId)
    await later(1)
    expect(await filesOf(importId)).toEqual(SEALED.slice(1))
  })

  test('what cannot be read can be asked about again for minutes, and goes', async () => {
    const input = await uploaded(world, await sheetOf([{ 名字: '王建国' }]))
    for (let times = 0; times < 2; times++) {
      expect(await ask(world, CLERK.openId, checkImport, input)).toMatchObject({
        issues: [{ path: 'fileId', message: expect.stringMatching(/要有“姓名”这一列/) }],
      })
    }
    await later(1)
    expect(await filesOf(input.importId)).toEqual([])
  })

  test('the sheet of wrong rows is made anew for each who asks, and lies there for minutes', async () => {
    const lines = [...newLines(1), nthLine(0, { 姓名: null })]
    const { importId } = await imported(world, lines)
    for (let times = 0; times < 2; times++) {
      const { link } = await call(world, CLERK.openId, wrongRows, goOn(importId))
      expect(await download(link)).toBeInstanceOf(Buffer)
      expect(await filesOf(importId)).toContainEqual(expect.stringMatching(/\.xlsx$/))
      await later(SHEET_MINUTES * 60_000 + 1)
      expect(await filesOf(importId)).toEqual([expect.stringMatching(/\.sheet$/)])
    }
  })

  test('of an import that nobody went on with, go after days; what was never checked after an hour', async () => {
    const { importId } = await checked(world, await sheetOf(newLines(1)))
    const left = await uploaded(world, await sheetOf(newLines(1)))
    await later(HOUR + 1)
    expect(await filesOf(left.importId)).toEqual([])
    await later(WRONG_ROWS_DAYS * DAY - HOUR)
    expect(await filesOf(importId)).toEqual([])
    expect(await ask(world, CLERK.openId, continueImport, goOn(importId))).toMatchObject({
      code: 'LEDGER_FILE_GONE',
    })
  })
})
