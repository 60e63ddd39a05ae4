import type { ComparedFile } from '@contract/people/comparedFiles'
import { COMPARED_FILE } from '../../../test/doubles/people'
import { isFuller, comparedParts as partsOf } from './comparison'

const { identity } = COMPARED_FILE.parts
const keep: ComparedFile = { ...COMPARED_FILE, parts: { identity, work: { state: 'retired' } } }
const other: ComparedFile = {
  ...COMPARED_FILE,
  parts: { identity, work: { state: 'farming' }, service: { enlisted: '1969' } },
}

const SERVED = { householdId: 'served', cardNo: 12, isServed: true }
const ENDED = { householdId: 'ended', cardNo: 7, isServed: false }

const comparedParts = (one: ComparedFile, another: ComparedFile) =>
  partsOf({ keep: one, other: another, households: [SERVED, ENDED], marked: [] })

test('what one lacks is added, and where both cannot stand one goes before', () => {
  expect(comparedParts(keep, other)).toEqual([
    {
      part: 'service',
      ...{ isDisputed: false, tooMany: [], isUnserved: false },
      ways: [
        { way: 'combine', text: '入伍时间：1969年' },
        { way: 'leave', text: '' },
      ],
    },
    {
      part: 'work',
      ...{ isDisputed: true, tooMany: [], isUnserved: false },
      ways: [
        { way: 'combine', text: '就业状态：退休了' },
        { way: 'take', text: '就业状态：务农' },
      ],
    },
  ])
})

test('what only the kept one holds stays, and is no question', () => {
  expect(comparedParts(keep, { ...other, parts: { identity } })).toEqual([])
  expect(comparedParts(keep, keep)).toEqual([])
})

test('nothing of the phone is lost where the rest of the part differs', () => {
  const fuller = { ...keep, parts: { identity: { name: '周建军', phone: '199****0001' } } }
  const poorer = { ...keep, parts: { identity: { name: '周建均', formerNames: ['周军'] } } }
  const [identityPart] = comparedParts(poorer, fuller)
  for (const { way, text } of identityPart?.ways ?? []) {
    if (way !== 'leave') expect(text).toContain('手机号：199****0001')
  }
})

test('lists that differ in order alone are no dispute', () => {
  const health = (...chronicIllnesses: string[]) => ({
    ...keep,
    parts: { identity, health: { chronicIllnesses } },
  })
  const [part] = comparedParts(health('糖尿病'), health('高血压'))
  expect(part?.isDisputed).toBe(false)
  expect(part?.ways.map(({ way }) => way)).toEqual(['combine', 'leave'])
})

test('the file that says more is proposed to stay, one with a plan before it, one kept up before both', () => {
  expect(isFuller(other, keep)).toBe(true)
  expect(isFuller(keep, other)).toBe(false)
  expect(isFuller(keep, keep)).toBe(false)
  const planned = { ...keep, carePlanId: 'plan-1' }
  expect(isFuller(planned, other)).toBe(true)
  const ended = { ...planned, isEnded: true }
  expect(isFuller(other, ended)).toBe(true)
})

describe('a home', () => {
  const at = (home: ComparedFile['parts']['home']): ComparedFile => ({
    ...COMPARED_FILE,
    parts: { identity, home },
  })
  const [served, ended] = [at({ householdId: 'served' }), at({ householdId: 'ended' })]

  test('in another household is a dispute, and each is named by its card', () => {
    const moved = { ...ENDED, isServed: true }
    const [home] = partsOf({ keep: served, other: ended, households: [SERVED, moved], marked: [] })
    expect(home?.ways).toEqual([
      { way: 'combine', text: '联系卡第0012号' },
      { way: 'take', text: '联系卡第0007号' },
    ])
  })

  test('in a household that is no longer served is not taken over, and that is said', () => {
    const nowhere = at({ village: '旧村' })
    expect(comparedParts(nowhere, ended)).toMatchObject([
      { isUnserved: true, ways: [{ way: 'leave', text: '村或社区：旧村' }] },
    ])
    expect(comparedParts(served, ended)).toEqual([])
  })

  test('but stays there, and comes there with a file that was ended itself', () => {
    expect(comparedParts(ended, served)).toMatchObject([
      { ways: [{ way: 'combine' }, { way: 'take' }] },
    ])
    const over = { ...at({ village: '旧村' }), isEnded: true }
    expect(comparedParts(over, ended)[0]?.ways[0]).toMatchObject({ way: 'combine' })
  })
})

describe('a list that would hold too much', () => {
  const RELATIVES = Array.from({ length: 13 }, (_, index) => ({
    name: `周${'一'.repeat(index + 1)}`,
    kinship: 'child' as const,
  }))
  const family = (from: number, to: number, more = {}): ComparedFile => ({
    ...COMPARED_FILE,
    parts: { identity, family: { ...more, relatives: RELATIVES.slice(from, to) } },
  })

  test('is that of one of the two, and somebody chooses of which', () => {
    const [part] = comparedParts(family(0, 8), family(8, 13, { marital: 'widowed' }))
    expect(part).toMatchObject({ tooMany: [{ label: '家人', count: 13, max: 12 }] })
    expect(part?.ways.map(({ way }) => way)).toEqual(['combineShort', 'takeShort', 'leave'])
    const [ours, theirs, kept] = part?.ways.map(({ text }) => text) ?? []
    expect(ours).toContain('婚姻：丧偶；家人1：周一，子女')
    expect(ours).toContain('家人8')
    expect(ours).not.toContain('家人9')
    expect(theirs).toContain('家人5')
    expect(theirs).not.toContain('家人6')
    expect(kept).not.toContain('丧偶')
  })

  test('at the limit is put together as ever', () => {
    const [part] = comparedParts(family(0, 8), family(8, 12))
    expect(part).toMatchObject({ tooMany: [], ways: [{ way: 'combine' }, { way: 'leave' }] })
  })
})

test('numbers that look alike and have a mark are a dispute', () => {
  const phoned = (phone: string): ComparedFile => ({
    ...COMPARED_FILE,
    parts: { identity: { name: '周建军', phone } },
  })
  const [part] = comparedParts(phoned('199****0001（甲）'), phoned('199****0001（乙）'))
  expect(part?.ways.map(({ way }) => way)).toEqual(['combine', 'take'])
})
