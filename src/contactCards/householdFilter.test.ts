import { COVERAGE } from '../../test/doubles/householdExamples'
import {
  aloneKey,
  filterOf,
  filtersFor,
  keyIn,
  liaisonKey,
  STAND_IN_TODAY_KEY,
  villageKey,
} from './householdFilter'

const filters = filtersFor({ role: 'staff', memberNo: 1 }, COVERAGE)

test('a key names its filter, before the coverage is known too', () => {
  expect(filterOf(villageKey('石桥村'), filters)).toMatchObject({ title: '石桥村', count: 2 })
  expect(filterOf(liaisonKey(3), filters)).toMatchObject({ title: '王秀兰负责的' })
  const unknown = filtersFor({ role: 'staff', memberNo: 1 }, undefined)
  expect(filterOf(villageKey('石桥村'), unknown).where).toEqual({ village: '石桥村' })
  expect(filterOf(liaisonKey(3), unknown).where).toEqual({ liaisonNo: 3 })
})

test('those that one member looks after alone are named too', () => {
  const where = { liaisonNo: 3, standInNo: 3 }
  expect(filterOf(aloneKey(3), filters)).toMatchObject({ title: '只有一个人管的', where })
})

test.each([undefined, '', 'alone:x', 'liaison:x', 'street:1', 'village'])('%p is no key', (key) => {
  expect(filterOf(key, filters)).toBe(filters[0])
})

test.each(['staff', 'liaison'] as const)('whom to stand in for today is asked: %s', (role) => {
  const filter = filterOf(STAND_IN_TODAY_KEY, filtersFor({ role, memberNo: 4 }, undefined))
  expect(filter.where).toEqual({ standInNo: 4, liaisonAway: true })
})

test('one’s own are named alike', () => {
  expect(filterOf(liaisonKey(1), filters).title).toBe('我负责的')
})

test('a key is read from an address, encoded or not', () => {
  const key = villageKey('石桥村')
  expect(keyIn(encodeURIComponent(key))).toBe(key)
  expect(keyIn(key)).toBe(key)
  expect(keyIn('%E7%9')).toBeUndefined()
})
