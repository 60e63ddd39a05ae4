import type { PersonParts } from '@contract/people/personFile'
import { instantOf } from '@contract/time'
import { changedFile } from '../changedFile'
import { type Ending, sealEnding } from '../ending'
import { newFile } from '../newFile'
import type { PersonDocument } from '../records'
import { findByFormerIdentity, findByIdentity } from '../store'
import { planRows } from './planRows'

jest.mock('../../contactCards/public', () => ({
  findMovedInto: async () => [],
  householdsByIds: async () => [],
}))
jest.mock('../store', () => ({
  findByFormerIdentity: jest.fn(async () => []),
  findByIdentity: jest.fn(),
  findNamedIn: async () => [],
  findNamedInVillages: async () => [],
}))

const NOW = instantOf('2026-11-23', '07:30')
const BY = { stationId: 'station', byNo: 7, now: NOW }
const idNumber = '990101195001010010'
/** As a row and as a file: tags are the only part in which these differ. */
type Untagged = Omit<PersonParts, 'tags'>

const zhou: Untagged = { identity: { name: '周建军', idNumber }, service: { branch: 'army' } }

beforeEach(() => {
  process.env.BLIND_KEY = '1'.repeat(64)
  process.env.SEAL_KEYS = `1:${'2'.repeat(64)}`
})

function onFile(parts: Untagged, duplicateOf: string | null = null, id?: string): PersonDocument {
  return { ...newFile('station', parts, NOW, id), duplicateOf }
}

function planned(rows: PersonParts[], ...files: PersonDocument[]) {
  jest.mocked(findByIdentity).mockResolvedValue(files)
  return planRows(
    rows.map((parts) => ({ parts })),
    BY,
  )
}

describe('what a row comes to', () => {
  test('who is not on file is added', async () => {
    const plan = await planned([zhou])
    expect(plan.outcomes).toEqual(['added'])
    expect(plan.files).toEqual([{ before: undefined, parts: zhou }])
  })

  test('who is on file as the row says is left alone', async () => {
    const plan = await planned([zhou], onFile(zhou))
    expect(plan).toMatchObject({ outcomes: ['unchanged'], files: [] })
  })

  test('who is on file otherwise is changed, where the row says something', async () => {
    const before = onFile({ ...zhou, home: { village: '演示村' } })
    const row = { ...zhou, home: { village: '新村' } }
    const plan = await planned([row], before)
    expect(plan.outcomes).toEqual(['changed'])
    expect(plan.files).toEqual([{ before, parts: row }])
  })

  test('two rows of one person make one file', async () => {
    const again = { identity: { name: '周建军', idNumber, phone: '19900000001' } }
    const plan = await planned([zhou, zhou, again])
    expect(plan.outcomes).toEqual(['added', 'unchanged', 'changed'])
    expect(plan.files).toEqual([
      { before: undefined, parts: { ...zhou, identity: again.identity } },
    ])
  })

  test('of several files with the number it is the first that is meant', async () => {
    const first = onFile(zhou, 'first', 'first')
    const other = onFile({ identity: { name: '黎明', idNumber } }, 'first')
    for (const files of [
      [first, other],
      [other, first],
    ]) {
      expect((await planned([zhou], ...files)).outcomes).toEqual(['unchanged'])
    }
  })

  test('who would have more than a part holds is wrong, and the rows after it go on', async () => {
    const identity = { name: '周建军', idNumber }
    const filled = { identity: { ...identity, formerNames: ['周一', '周二', '周三'] } }
    const more = { identity: { ...identity, formerNames: ['周四'] } }
    const plan = await planned([filled, more, { identity, service: { branch: 'navy' } }])
    expect(plan.outcomes).toEqual(['added', 'wrong', 'changed'])
    expect(plan.problems).toMatchObject([
      { index: 1, issues: [{ path: 'identity.formerNames', label: '曾用名' }] },
    ])
    expect(plan.files).toEqual([
      { before: undefined, parts: { ...filled, service: { branch: 'navy' } } },
    ])
  })

  test('who is on file with confirmed tags may get another', async () => {
    const tags = [{ tag: 'alone' as const, confirmedByNo: 1, confirmedOn: '2025-01-01' }]
    const before = { ...newFile('station', { ...zhou, tags }, NOW), duplicateOf: null }
    const plan = await planned([{ ...zhou, tags: [{ tag: 'aged' }] }], before)
    expect(plan.outcomes).toEqual(['changed'])
  })

  test('a tag is confirmed by who imports, on that day', async () => {
    const plan = await planned([{ ...zhou, tags: [{ tag: 'alone' }] }])
    expect(plan.files[0]?.parts.tags).toEqual([
      { tag: 'alone', confirmedByNo: 7, confirmedOn: '2026-11-23' },
    ])
  })
})

describe('a row that would change a file that has ended', () => {
  const endedAs = (file: PersonDocument, reason: Ending['reason']): PersonDocument => {
    const ending = { reason, on: '2026-11-20', why: '站里核对过' }
    return { ...file, ended: true, ending: sealEnding(file._id, ending) }
  }

  test.each<[Ending['reason'], RegExp]>([
    ['died', /^这份档案已经结束（去世了）.*不用的话，这一行不必导入。$/],
    ['notServed', /^这份档案已经结束（不是服务对象）.*不用的话，这一行不必导入。$/],
    ['addedByMistake', /是建错的.*请核对这一行。$/],
  ])('is told what that was: %s', async (reason, message) => {
    const row = { ...zhou, service: { branch: 'navy' as const } }
    const plan = await planned([row], endedAs(onFile(zhou), reason))
    expect(plan.problems).toMatchObject([{ issues: [{ message: expect.stringMatching(message) }] }])
  })
})

describe('somebody without an ID number', () => {
  const withoutIdNumber = (changes: object = {}, village = '演示村'): Untagged => ({
    identity: { name: '周建军', noIdNumber: 'unknown', ...changes },
    home: { village },
  })

  test('is known again by name, birth date, phone and village', async () => {
    const file = onFile(withoutIdNumber({ phone: '19900000001' }))
    const plan = await planned([withoutIdNumber({ phone: '19900000001' })], file)
    expect(plan.outcomes).toEqual(['unchanged'])
  })

  test.each([
    [{ name: '周健军' }, '演示村'],
    [{}, '新村'],
  ])('is another with %j in %s', async (changes, village) => {
    const plan = await planned([withoutIdNumber(changes, village)], onFile(withoutIdNumber()))
    expect(plan.outcomes).toEqual(['added'])
  })
})

describe('somebody of whom only the name is known', () => {
  const named = (householdId?: string): Untagged => ({
    identity: { name: '周建军', noIdNumber: 'unknown' },
    home: { village: '演示村', ...(householdId && { householdId }) },
  })

  test.each<[string, string | undefined, (string | undefined)[], string]>([
    ['in that very household', 'a', ['a'], 'unchanged'],
    ['in that household among others', 'a', ['b', 'a', undefined], 'unchanged'],
    ['in another household', 'a', ['b'], 'wrong'],
    ['twice in that household', 'a', ['a', 'a'], 'wrong'],
    ['in the village only, with a row that names a household', 'a', [undefined], 'changed'],
    ['so, and another one in a household', 'a', [undefined, 'b'], 'wrong'],
    ['in a household, with a row that names none', undefined, ['a'], 'unchanged'],
    ['in two, with a row that names none', undefined, ['a', 'b'], 'wrong'],
  ])('is on file %s', async (_, row, files, outcome) => {
    const plan = await planned([named(row)], ...files.map((each) => onFile(named(each))))
    expect(plan.outcomes).toEqual([outcome])
  })

  test('is nobody who came on file since the check, but in that very household', async () => {
    const row = { parts: named('a'), wasNew: true }
    const outcomes = async (file: PersonDocument) => {
      jest.mocked(findByIdentity).mockResolvedValue([file])
      return (await planRows([row], BY)).outcomes
    }
    expect(await outcomes(onFile(named()))).toEqual(['wrong'])
    expect(await outcomes(onFile(named('a')))).toEqual(['unchanged'])
  })

  test('has not come into a household where the namesake of the village has died', async () => {
    const ended = (file: PersonDocument) => ({ ...file, ended: true })
    expect((await planned([named('a')], ended(onFile(named())))).outcomes).toEqual(['wrong'])
    expect((await planned([named('a')], ended(onFile(named('a'))))).outcomes).toEqual(['unchanged'])
    expect((await planned([named()], ended(onFile(named('a'))))).outcomes).toEqual(['unchanged'])
  })

  test.each<[string, string | undefined, (string | undefined)[], string]>([
    ['a row that names no household', undefined, [], 'wrong'],
    ['one that names another household', 'b', [], 'added'],
    ['none, and a namesake in no household', undefined, [undefined], 'unchanged'],
    ['none, and a namesake in a household of the village', undefined, ['c'], 'wrong'],
  ])('whose household was in the village: %s', async (_, row, others, outcome) => {
    const was = named('a')
    const moved = changedFile(onFile(was), { ...was, home: { ...was.home, village: '新村' } }, NOW)
    jest.mocked(findByFormerIdentity).mockResolvedValueOnce([moved])
    const plan = await planned([named(row)], ...others.map((each) => onFile(named(each))))
    expect(plan.outcomes).toEqual([outcome])
  })

  test('is not two rows', async () => {
    expect((await planned([named('a'), named('b'), named()])).outcomes).toEqual([
      'added',
      'wrong',
      'wrong',
    ])
  })
})
