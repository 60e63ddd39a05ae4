import { isTime } from '@contract/time'
import { typedTime } from './typedTime'

test.each([
  ['830', '08:30'],
  ['0830', '08:30'],
  ['8:30', '08:30'],
  ['8：30', '08:30'],
  ['８：３０', '08:30'],
  [' 08:30 ', '08:30'],
  ['8.30', '08:30'],
  ['8点30', '08:30'],
  ['14点', '14:00'],
  ['9', '09:00'],
  ['0', '00:00'],
  ['2359', '23:59'],
])('%s is %s', (typed, time) => {
  expect(typedTime(typed)).toBe(time)
  expect(isTime(time)).toBe(true)
})

test.each(['', '24:00', '2400', '8:3', '早上', '12345', '9:60'])('%s is no time', (typed) => {
  expect(isTime(typedTime(typed))).toBe(false)
})
