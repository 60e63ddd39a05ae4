import { findPeople, listPeople, peopleCounts } from '@contract/people'
import type { PersonParts } from '@contract/people/personFile'
import { CLERK, HEAD, OTHER_CLERK, STATION_ID } from '../world/actors'
import { nthIdNumber } from '../world/binding'
import { ask, call } from '../world/cloud'
import { addFile, foundBy } from '../world/people'
import { startWorld, type World } from '../world/startWorld'

let world: World

const AT = { stationId: STATION_ID }
const NAMES = [
  '周建军',
  '周建国',
  '周密',
  '曾小军',
  '曾国藩',
  '单雄信',
  '阿卜杜拉·买买提',
  'Anne Li',
]
/** More than two pages of one surname. */
const MANY = 45

beforeAll(async () => {
  world = await startWorld({ workers: 2 })
  for (const [n, name] of NAMES.entries()) await addFile(world, numbered(name, n))
  for (let n = 0; n < MANY; n++) await addFile(world, numbered('王建国', 100 + n))
})
afterAll(() => world.end())

function numbered(name: string, n: number): PersonParts {
  return {
    identity: { name, idNumber: nthIdNumber(n), phone: String(19900300000 + n) },
    home: { village: n % 2 === 0 ? '演示村' : '新村' },
    ...(n < 3 && { tags: [{ tag: 'aged' as const }] }),
  }
}

const namesBy = async (text: string) => (await foundBy(world, text)).map(({ name }) => name)

describe('a person is found by what somebody types', () => {
  test.each([
    ['周', ['周密', '周建军', '周建国']],
    ['周建', ['周建军', '周建国']],
    ['周建军', ['周建军']],
    ['建军', []],
    ['周健軍', ['周建军']],
    ['周见', ['周建军', '周建国']],
    ['王建國', Array(MANY).fill('王建国')],
    // 周密 is zhoumi: no syllable is cut in two.
    ['舟米', ['周密']],
    ['但雄', []],
    ['粥', []],
    ['阿卜杜拉•买', ['阿卜杜拉·买买提']],
    ['zhouj', ['周建国', '周建军']],
    ['Zhou Jian', ['周建国', '周建军']],
    ['zjj', ['周建军']],
    ['zengg', ['曾国藩']],
    ['shan', ['单雄信']],
    ['sxx', ['单雄信']],
    ['annel', ['Anne Li']],
    ['AL', ['Anne Li']],
    ['19900300001', ['周建国']],
    ['+86 199-0030-0001', ['周建国']],
    ['1990030000', []],
    ['.', []],
    ['%', []],
  ])('%s: %j', async (text, names) => {
    expect((await namesBy(text)).sort()).toEqual([...names].sort())
  })

  test('by the ID number, however it is written, and by no part of it', async () => {
    const idNumber = nthIdNumber(0)
    const spaced = `${idNumber.slice(0, 6)} ${idNumber.slice(6, 14)} ${idNumber.slice(14)}`
    expect(await namesBy(spaced.toLowerCase())).toEqual(['周建军'])
    expect(await namesBy(idNumber.slice(0, 17))).toEqual([])
    const firstGeneration = `${idNumber.slice(0, 6)}${idNumber.slice(8, 17)}`
    expect(await namesBy(firstGeneration)).toEqual(['周建军'])
  })

  test('pinyin and initials are both looked for, and nobody is told twice', async () => {
    // zeng… by pinyin; the initials of 曾国藩 are zgf, and of 周… nothing that begins so.
    expect(await namesBy('z')).toHaveLength(5)
    const found = await namesBy('zg')
    expect(found).toEqual(['曾国藩'])
  })

  test('in pages, each once, whatever the order', async () => {
    for (const text of ['王', 'wang', 'wjg']) {
      const found = await foundBy(world, text)
      expect(found).toHaveLength(MANY)
      expect(new Set(found.map(({ personId }) => personId)).size).toBe(MANY)
    }
    const first = await call(world, CLERK.openId, findPeople, { ...AT, text: '王' })
    expect(first.people).toHaveLength(20)
  })

  test('by the sound of the name where nobody is written so, and it is said', async () => {
    const found = (text: string) => call(world, CLERK.openId, findPeople, { ...AT, text })
    expect(await found('周健軍')).toMatchObject({ people: [{ name: '周建军' }], soundsAlike: true })
    expect(await found('周建军')).not.toHaveProperty('soundsAlike')
  })

  test('as a row that tells them apart, the number masked', async () => {
    const [row] = await foundBy(world, '周建军')
    expect(row).toEqual({
      personId: expect.stringMatching(/^[\w-]{20}$/),
      name: '周建军',
      sex: 'male',
      age: 76,
      village: '演示村',
      idNumber: expect.stringMatching(/^990101\*{11}[\dX]$/),
      tags: ['aged'],
    })
  })

  test('an empty text, and a cursor that is none of ours, harm nobody', async () => {
    expect(await ask(world, CLERK.openId, findPeople, { ...AT, text: ' ' })).toMatchObject({
      ok: false,
      code: 'BAD_INPUT',
      issues: [{ path: 'text' }],
    })
    const strange = { ...AT, text: 'wang', after: 'initials:' }
    expect((await call(world, CLERK.openId, findPeople, strange)).people).toEqual([])
  })
})

describe('a search costs three database operations at most, and each has its index', () => {
  test.each([
    ['周', 2],
    ['zhouj', 3],
    ['wang', 2],
    ['zjj', 3],
    ['19900300001', 2],
    [nthIdNumber(0), 2],
    ['周健軍', 3],
    ['.', 1],
  ])('%s: %d', async (text, operations) => {
    await call(world, CLERK.openId, findPeople, { ...AT, text })
    const [last] = world.calls.list({ functionName: 'people', limit: 1 })
    expect(last?.databaseOperations).toBe(operations)
    expect(last?.unindexedQueries).toEqual([])
    // One more than a page is read, and the membership.
    expect(last?.scannedDocuments).toBeLessThanOrEqual(22 + 21)
  })
})

describe('the list of a station', () => {
  const listed = async (filter: { tag?: 'aged'; village?: string }) => {
    const people = []
    let after: string | undefined
    do {
      const page = await call(world, CLERK.openId, listPeople, { ...AT, ...filter, after })
      people.push(...page.people)
      after = page.next
    } while (after !== undefined)
    return people
  }

  test('goes by pinyin, all of them or by tag and village', async () => {
    const all = await listed({})
    expect(all).toHaveLength(NAMES.length + MANY)
    expect(all[0]?.name).toBe('阿卜杜拉·买买提')
    expect(all.at(-1)?.name).toBe('周密')
    expect((await listed({ tag: 'aged' })).map(({ name }) => name)).toEqual([
      '周建国',
      '周建军',
      '周密',
    ])
    const inNew = await listed({ village: '新村' })
    expect(new Set(inNew.map(({ village }) => village))).toEqual(new Set(['新村']))
    const both = await listed({ tag: 'aged', village: '新村' })
    expect(both.map(({ name }) => name)).toEqual(['周建国'])
  })
})

describe('counts are seen from the station and from above', () => {
  test('own, and of those right below; not from beside, and not of what is elsewhere', async () => {
    const asked = { ...AT, ofStationId: STATION_ID }
    const own = await call(world, HEAD.openId, peopleCounts, asked)
    expect(own.counts).toMatchObject({ total: NAMES.length + MANY, byTag: { aged: 3 } })
    for (const ofStationId of [STATION_ID, 'nothing']) {
      const beside = { stationId: 'tongliang-anju', ofStationId }
      expect(await ask(world, OTHER_CLERK.openId, peopleCounts, beside)).toMatchObject({
        ok: false,
        code: 'NOT_ALLOWED',
      })
    }
  })
})
