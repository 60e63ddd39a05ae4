import type { BookingDay } from '@contract/appointments/appointmentShapes'
import { instantOf } from '@contract/time'
import { findSlot, startsAtOf } from './slotChoice'

const slot = { slotId: 'bachuan.2.20260714.0900', starts: '09:00', free: 1 }
const days: BookingDay[] = [{ date: '2026-07-14', state: 'open', free: 1, slots: [slot] }]

test('an hour is the same hour when another window stands for it', () => {
  expect(findSlot(days, 'bachuan.1.20260714.0900')).toBe(slot)
})

test('another hour, another day, or none is not found', () => {
  expect(findSlot(days, 'bachuan.2.20260714.0930')).toBeUndefined()
  expect(findSlot(days, 'bachuan.2.20260715.0900')).toBeUndefined()
  expect(findSlot(days, undefined)).toBeUndefined()
  expect(findSlot(days, 'nine o’clock')).toBeUndefined()
})

test('an id says when its slot begins', () => {
  expect(startsAtOf('bachuan.1.20260714.0900')).toBe(instantOf('2026-07-14', '09:00'))
  expect(startsAtOf('nine o’clock')).toBeUndefined()
})
