import { fieldIssues } from '../fieldIssues'
import { keysOf } from '../terms'
import {
  lifeEventsSeenBy,
  maskIdNumber,
  maskPhone,
  PART_NAMES,
  PartChange,
  PERSON_PARTS,
  partsEditedBy,
  partsSeenBy,
  tagsSeenBy,
} from './personFile'
import { CHANGE_ACTIONS } from './personRecordTerms'
import { TAGS, type Viewer } from './personTerms'

describe('who sees and who edits which part', () => {
  const ALL = ['station', 'liaison', 'self', 'family']
  const NEARER = ['station', 'self', 'family']
  test.each([
    ['identity', ALL],
    ['tags', ALL],
    ['service', ALL],
    ['family', ALL],
    ['home', ALL],
    ['work', NEARER],
    ['training', NEARER],
    ['party', NEARER],
    ['honours', NEARER],
    ['entitlements', NEARER],
    ['health', ['station', 'self']],
    ['hardship', ['station', 'self']],
  ] as const)('%s is seen by %j', (name, viewers) => {
    expect(PERSON_PARTS[name].sees).toEqual(viewers)
    expect(PERSON_PARTS[name].edits).toEqual(['station'])
  })

  test.each<[Viewer, number, number]>([
    ['station', 12, 12],
    ['self', 12, 0],
    ['family', 10, 0],
    ['liaison', 5, 0],
  ])('%s sees %d parts and edits %d', (viewer, seen, edited) => {
    expect(partsSeenBy(viewer)).toHaveLength(seen)
    expect(partsEditedBy(viewer)).toHaveLength(edited)
    expect(PART_NAMES).toEqual(expect.arrayContaining(partsSeenBy(viewer)))
  })
})

describe('what tells of health or hardship goes with these parts', () => {
  const TELLING = ['hardship', 'key', 'disabled', 'destitute', 'limitedMobility']
  test.each<[Viewer, string[]]>([
    ['station', []],
    ['self', []],
    ['family', TELLING],
    ['liaison', TELLING],
  ])('%s sees all tags but %j', (viewer, hidden) => {
    expect(keysOf(TAGS).filter((tag) => !tagsSeenBy(viewer).includes(tag))).toEqual(hidden)
  })

  test('and so does the hardship in a life', () => {
    expect(lifeEventsSeenBy('self')).toContain('hardship')
    expect(lifeEventsSeenBy('family')).toEqual(['enlisted', 'returned', 'merit', 'change'])
  })
})

test('who is told why is told of the action, and the family never why', () => {
  for (const { sees, seesWhy } of Object.values(CHANGE_ACTIONS)) {
    expect(sees).toEqual(expect.arrayContaining([...seesWhy]))
    expect(seesWhy).not.toContain('family')
  }
})

test('a masked number tells neither who it is nor the four characters that open a file', () => {
  expect(maskIdNumber('99010119500101007X')).toBe('990101***********X')
  expect(maskPhone('19900000001')).toBe('199****0001')
})

describe('an edit is of one part', () => {
  test.each([
    [{}, false],
    [{ health: {} }, true],
    [{ health: {}, hardship: {} }, false],
    [{ honours: [] }, true],
  ])('%j: %s', (change, isOne) => {
    expect(PartChange.safeParse(change).success).toBe(isOne)
  })

  test('what is wrong in it is told at its field', () => {
    const issues = fieldIssues(PartChange, { identity: { name: '周建军', phone: '1' } })
    expect(issues).toEqual([
      { path: 'identity.phone', label: '手机号', message: '手机号少了10位，再看看。' },
    ])
  })
})
