import { instantOf } from '@contract/time'
import { aboutOf, leadOf, waitedOf } from './rowWords'
import { sampleRow } from './sampleRow'

const nine = instantOf('2026-11-23', '09:00')
const row = sampleRow('周建军', {
  matter: 'socialInsurance',
  status: 'checkedIn',
  startsAt: nine,
  checkedInAt: nine,
})

test('the hour is said as people say it, and the afternoon is named', () => {
  expect(leadOf(row)).toEqual({ large: '9:00' })
  const noon = { ...row, startsAt: instantOf('2026-11-23', '12:00') }
  expect(leadOf(noon)).toEqual({ above: '下午', large: '12:00' })
  const later = { ...row, startsAt: instantOf('2026-11-23', '14:30') }
  expect(leadOf(later)).toEqual({ above: '下午', large: '2:30' })
  expect(leadOf({ ...row, channel: 'walkIn' })).toEqual({ large: '临时' })
})

test('for whom it was booked is said where that is somebody else', () => {
  expect(aboutOf(row)).toBe('社保接续')
  expect(aboutOf({ ...row, relation: 'parent' })).toBe('社保接续，替父母约')
  expect(aboutOf({ ...row, relation: 'parent', channel: 'walkIn' })).toBe('社保接续，替父母来')
})

test.each([
  { minutes: -5, words: '刚到' },
  { minutes: 0.9, words: '刚到' },
  { minutes: 1, words: '等了1分' },
  { minutes: 59.9, words: '等了59分' },
  { minutes: 60, words: '等了1小时' },
  { minutes: 125, words: '等了2小时5分' },
])('after $minutes minutes: $words', ({ minutes, words }) => {
  expect(waitedOf(row, row.startsAt + minutes * 60_000)).toBe(words)
})

test('who does not wait has not been waiting', () => {
  expect(waitedOf({ ...row, status: 'completed' }, row.startsAt)).toBeUndefined()
})
