import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockFolder } from '../emulator/database/folderLock'
import {
  isSeeded,
  markSeeded,
  newestRecordAt,
  prepareDataFolder,
  RECORDS_FORMAT,
  requireClosed,
  writeAddress,
  writeAhead,
} from './dataFolder'
import { keysOf } from './keys'

let parent: string
let folder: string

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'data-folder-'))
  folder = join(parent, 'data')
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

/** A folder with records in it, as a first start leaves it. */
function withRecords(): void {
  prepareDataFolder(folder, { fresh: false })
  keysOf(folder)
  mkdirSync(join(folder, 'database'), { recursive: true })
  writeFileSync(join(folder, 'database/data.mdb'), 'records')
  markSeeded(folder)
}

test('a folder with something else in it is left alone, fresh or not', () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'thesis.txt'), 'years of work')
  writeFileSync(join(folder, 'keys.json'), '{}')
  for (const fresh of [false, true]) {
    expect(() => prepareDataFolder(folder, { fresh })).toThrow(/holds something else/)
  }
  expect(readdirSync(folder).sort()).toEqual(['keys.json', 'thesis.txt'])
})

test('git passes it over wherever it lies: it holds records and their keys', () => {
  const ignored = () => readFileSync(join(folder, '.gitignore'), 'utf8')
  prepareDataFolder(folder, { fresh: false })
  expect(ignored()).toBe('*\n')
  // One from before, and one that somebody has changed.
  rmSync(join(folder, '.gitignore'))
  prepareDataFolder(folder, { fresh: false })
  expect(ignored()).toBe('*\n')
  writeFileSync(join(folder, '.gitignore'), 'keys.json\n')
  prepareDataFolder(folder, { fresh: false })
  expect(ignored()).toBe('keys.json\n')
})

test('nothing is written into a folder that is not ours, be there a database in it', () => {
  mkdirSync(join(folder, 'database'), { recursive: true })
  const unlock = lockFolder(join(folder, 'database'))
  expect(() => requireClosed(folder)).not.toThrow()
  unlock()
})

test('one that is open is told with its address, be its port asked for again', () => {
  withRecords()
  writeAddress(folder, 'http://127.0.0.1:8787')
  expect(() => requireClosed(folder)).not.toThrow()
  const unlock = lockFolder(join(folder, 'database'))
  expect(() => requireClosed(folder)).toThrow(
    /is in use.* It was opened at http:\/\/127\.0\.0\.1:8787\/$/,
  )
  unlock()
  requireClosed(join(parent, 'none'))
  expect(existsSync(join(parent, 'none'))).toBe(false)
})

test('records stay, unless they shall be forgotten', () => {
  withRecords()
  prepareDataFolder(folder, { fresh: false })
  expect(existsSync(join(folder, 'database/data.mdb'))).toBe(true)
  prepareDataFolder(folder, { fresh: true })
  expect(existsSync(join(folder, 'database/data.mdb'))).toBe(false)
  expect(existsSync(join(folder, 'keys.json'))).toBe(false)
  expect(isSeeded(folder)).toBe(false)
})

test.each([
  ['an older format', String(RECORDS_FORMAT - 1)],
  ['a newer format', String(RECORDS_FORMAT + 1)],
  ['a format that was not written down yet', undefined],
])(
  'records of %s stay as they are and are not opened, unless they shall be forgotten',
  (_what, format) => {
    withRecords()
    rmSync(join(folder, 'format'), { force: true })
    if (format !== undefined) writeFileSync(join(folder, 'format'), format)
    expect(() => prepareDataFolder(folder, { fresh: false })).toThrow(
      /^.* holds records that another version of the program wrote: npm start -- --fresh /,
    )
    expect(existsSync(join(folder, 'database/data.mdb'))).toBe(true)
    prepareDataFolder(folder, { fresh: true })
    expect(existsSync(join(folder, 'database/data.mdb'))).toBe(false)
    markSeeded(folder)
    prepareDataFolder(folder, { fresh: false })
  },
)

test('what somebody put beside the records is not forgotten with them', () => {
  withRecords()
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  prepareDataFolder(folder, { fresh: true })
  expect(existsSync(join(folder, 'notes.txt'))).toBe(true)
})

test('a first filling that was cut off begins again', () => {
  withRecords()
  rmSync(join(folder, 'seeded'))
  prepareDataFolder(folder, { fresh: false })
  expect(existsSync(join(folder, 'database/data.mdb'))).toBe(false)
})

test('records that are open are not forgotten', () => {
  withRecords()
  const unlock = lockFolder(join(folder, 'database'))
  expect(() => prepareDataFolder(folder, { fresh: true })).toThrow(/in use/)
  expect(existsSync(join(folder, 'database/data.mdb'))).toBe(true)
  unlock()
})

test('the newest record is as old as its file, by the clock that its cloud had', () => {
  withRecords()
  expect(newestRecordAt(folder)).toBeUndefined()
  utimesSync(join(folder, 'database/data.mdb'), 1_000, 1_000)
  writeAhead(folder, 86_400_000.4)
  expect(newestRecordAt(folder)).toBe(1_000_000 + 86_400_000)
  prepareDataFolder(folder, { fresh: true })
  expect(newestRecordAt(folder)).toBeUndefined()
})

describe('the keys of a data folder', () => {
  test('are made once, and are nobody else’s', () => {
    const made = keysOf(folder)
    expect(keysOf(folder)).toEqual(made)
    expect(keysOf(join(parent, 'other'))).not.toEqual(made)
  })

  test('are not made anew for records that need the old ones', () => {
    withRecords()
    rmSync(join(folder, 'keys.json'))
    expect(() => keysOf(folder)).toThrow(/records need it/)
  })

  test.each(['', '{', '{}', '[]'])('damaged as %j are said to be so', (text) => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'keys.json'), text)
    expect(() => keysOf(folder)).toThrow(/is damaged/)
  })
})
