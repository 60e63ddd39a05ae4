import type { DeskRow } from '@contract/appointments/appointmentShapes'
import { instantOf } from '@contract/time'
import { sampleRow } from '../../../test/doubles/examples'
import { aboutOf, leadOf, sideOf } from './rowWords'

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
  { minutes: -5, words: '刚到', kind: 'waiting' },
  { minutes: 0.9, words: '刚到', kind: 'waiting' },
  { minutes: 1, words: '等了1分', kind: 'waiting' },
  { minutes: 30.9, words: '等了30分', kind: 'waiting' },
  { minutes: 31, words: '等了31分', kind: 'waitingLong' },
  { minutes: 60, words: '等了1小时', kind: 'waitingLong' },
  { minutes: 125, words: '等了2小时5分', kind: 'waitingLong' },
])('after $minutes minutes: $words', ({ minutes, ...side }) => {
  expect(sideOf(row, nine + minutes * 60_000)).toEqual(side)
})

test.each([
  { minutes: 0.9, side: undefined },
  { minutes: 1, side: { words: '晚了1分', kind: 'late' } },
  { minutes: 35, side: { words: '晚了35分', kind: 'late' } },
])('$minutes minutes past the hour of who has not come', ({ minutes, side }) => {
  const booked: DeskRow = { ...row, status: 'booked' }
  expect(sideOf(booked, nine + minutes * 60_000)).toEqual(side)
})

test.each([
  { status: 'completed', way: 'onSite' },
  { status: 'noShow', way: 'onSite' },
  { status: 'unrecorded', way: 'onSite' },
  { status: 'booked', way: 'homeVisit' },
  { status: 'booked', way: 'phone' },
] as const)('neither waits nor is late: $status, $way', (part) => {
  expect(sideOf({ ...row, ...part }, nine + 35 * 60_000)).toBeUndefined()
})
