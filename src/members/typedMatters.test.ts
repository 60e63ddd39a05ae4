import { readMatters, sameMatters, writeMatters } from './typedMatters'

test('matters come back from a draft as they went', () => {
  expect(readMatters(writeMatters(['transfer', 'policy']))).toEqual(['transfer', 'policy'])
  expect(readMatters(writeMatters([]))).toEqual([])
})

test('what is no matter any more is left out', () => {
  expect(readMatters('policy parking')).toEqual(['policy'])
})

test('the order says nothing', () => {
  expect(sameMatters(['transfer', 'policy'], ['policy', 'transfer'])).toBe(true)
  expect(sameMatters(['policy'], ['policy', 'transfer'])).toBe(false)
  expect(sameMatters([], [])).toBe(true)
})
