import { closedFor, closedOn } from './closedOn'

const station = { closedDates: [{ date: '2026-11-24', reason: '开会学习' }] }
const closed = { closedBecause: '开会学习' }

test.each([
  ['2026-11-23', {}],
  ['2026-11-24', closed],
  ['2026-11-25', {}],
])('%s', (date, expected) => {
  expect(closedOn(station, date)).toEqual(expected)
})

test.each([
  ['booked', closed],
  ['checkedIn', {}],
  ['cancelled', {}],
  ['noShow', {}],
] as const)('who is %s', (status, expected) => {
  expect(closedFor(station, { status, date: '2026-11-24' })).toEqual(expected)
})

test('of a station that is not there nothing is said', () => {
  expect(closedFor(undefined, { status: 'booked', date: '2026-11-24' })).toEqual({})
})
