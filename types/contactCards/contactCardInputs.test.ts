import { fieldIssues } from '../fieldIssues'
import { Delivery, HouseholdEdit, householdIds, NewHousehold } from './contactCardInputs'
import { CardCode, cardNoText, Village } from './contactCardTerms'
import { HouseholdQuery } from './householdList'

const MONDAY = '2026-11-23'
const problem = (schema: Parameters<typeof fieldIssues>[0], input: unknown) =>
  fieldIssues(schema, input).map(({ path, message }) => [path, message])

describe('a village is written one way', () => {
  test.each([
    ['演示村', '演示村'],
    [' 演示 村 ', '演示村'],
    ['演示村（一组）', '演示村(一组)'],
    ['第３社区', '第3社区'],
  ])('%s', (typed, kept) => {
    expect(Village.parse(typed)).toBe(kept)
  })

  // A dot or a dollar would be read as a place inside the counts, a name without Han as a property.
  test.each(['', '演示.村', '$村', 'constructor', '__proto__', '村\u200b', '村'.repeat(21)])(
    '%j is none',
    (typed) => {
      expect(Village.safeParse(typed).success).toBe(false)
    },
  )
})

test('a card’s number is read out with four digits, or more', () => {
  expect([1, 327, 12_345].map(cardNoText)).toEqual(['第0001号', '第0327号', '第12345号'])
})

test('a card’s code has 26 digits of Crockford', () => {
  expect(CardCode.safeParse('0123456789ABCDEFGHJKMNPQRS').success).toBe(true)
  const others = ['0'.repeat(25), '0'.repeat(27), `${'0'.repeat(25)}U`, `${'0'.repeat(25)}a`]
  for (const code of others) expect(CardCode.safeParse(code).success).toBe(false)
})

describe('a delivery', () => {
  const told = { way: 'left', on: MONDAY, byNo: 3 }
  const to = { name: '周建军', relation: 'householder' }

  test.each([
    [told, []],
    [{ ...told, to }, []],
    [{ ...told, way: 'handedOver', to: { name: '周建军' } }, []],
    [{ ...told, way: 'handedOver' }, [['to.name', '请填谁收的卡。']]],
    [{ ...told, way: 'refused' }, []],
    [{ ...told, way: 'notAtHome', to }, [['to.name', '家里没人，就不用填收卡人。']]],
    [{ ...told, way: 'withdrawn' }, [['way', '请选怎么送的。']]],
    [{ ...told, on: '2026-02-30' }, [['on', '没有这一天，再看看。']]],
  ])('%j', (input, problems) => {
    expect(problem(Delivery, input)).toEqual(problems)
  })
})

test('liaison and stand-in are two', () => {
  const household = { householder: '周建军', village: '演示村', liaisonNo: 3, standInNo: 3 }
  expect(problem(NewHousehold, household)).toEqual([
    ['standInNo', '替班人要和联络员不是同一个人，请换一个人。'],
  ])
  expect(problem(NewHousehold, { ...household, standInNo: 4 })).toEqual([])
})

test('a household is chosen once', () => {
  expect(problem(householdIds(2), ['a', 'b'])).toEqual([])
  expect(problem(householdIds(2), ['a', 'a'])).toEqual([['', '同一户选了两次。']])
})

test('an edit names something', () => {
  expect(problem(HouseholdEdit, {})).toEqual([['', '没有改动，不用交。']])
  expect(problem(HouseholdEdit, { address: null })).toEqual([])
})

test('a list is narrowed by one thing, or to whom both of two look after', () => {
  const both = { list: 'all', liaisonNo: 3, standInNo: 4 }
  expect(problem(HouseholdQuery, both)).toEqual([])
  expect(problem(HouseholdQuery, { ...both, village: '演示村' })).toHaveLength(1)
  expect(problem(HouseholdQuery, { ...both, liaisonAway: true })).toHaveLength(1)
  expect(problem(HouseholdQuery, { list: 'all', village: '演示村' })).toEqual([])
  expect(problem(HouseholdQuery, { list: 'all', village: '演示村', standInNo: 3 })).toEqual([
    ['', '村和人只能选一样来看。'],
  ])
  const away = { list: 'all', liaisonAway: true }
  expect(problem(HouseholdQuery, away)).toEqual([])
  expect(problem(HouseholdQuery, { ...away, standInNo: 3 })).toEqual([])
  for (const other of [{ liaisonNo: 3 }, { village: '演示村' }]) {
    expect(problem(HouseholdQuery, { ...away, ...other })).toHaveLength(1)
  }
})
