import { isSameName } from './sameName'

test.each([
  ['周建军', '周建军'],
  ['阿依古丽·买买提', '阿依古丽买买提'],
  ['阿依古丽·买买提', '阿依古丽・买买提'],
  ['Anna Li', 'anna  LI'],
])('%s and %s are one name', (a, b) => {
  expect(isSameName(a, b)).toBe(true)
})

test.each([
  ['周建军', '周建'],
  ['周建军', '周建君'],
  ['', '周建军'],
])('%s and %s are two', (a, b) => {
  expect(isSameName(a, b)).toBe(false)
})
