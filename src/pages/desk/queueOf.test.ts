import type { DeskRow } from '@contract/appointments/appointmentShapes'
import { instantOf } from '@contract/time'
import { sampleRow } from '../../../test/doubles/examples'
import { findRows, queueOf } from './queueOf'

const nine = instantOf('2026-11-23', '09:00')

const row = (appointmentId: string, part: Partial<DeskRow> = {}) =>
  sampleRow('周建军', { appointmentId, startsAt: nine, ...part })

const ids = (rows: DeskRow[]) => rows.map(({ appointmentId }) => appointmentId)

test('who waits stands in the order of coming, not of the hours booked', () => {
  const rows = [
    row('late', { status: 'checkedIn', checkedInAt: nine + 2 }),
    row('early', { status: 'checkedIn', checkedInAt: nine + 1, startsAt: nine + 9_000_000 }),
  ]
  expect(ids(queueOf(rows).waiting)).toEqual(['early', 'late'])
})

test.each([
  { status: 'booked', way: 'onSite', part: 'toArrive' },
  { status: 'booked', way: 'homeVisit', part: 'elsewhere' },
  { status: 'booked', way: 'errand', part: 'elsewhere' },
  { status: 'booked', way: 'phone', part: 'elsewhere' },
  { status: 'checkedIn', way: 'onSite', part: 'waiting' },
  { status: 'completed', way: 'homeVisit', part: 'ended' },
  { status: 'cancelled', way: 'onSite', part: 'ended' },
  { status: 'noShow', way: 'onSite', part: 'ended' },
  { status: 'unrecorded', way: 'homeVisit', part: 'unrecorded' },
] as const)('$status, $way: $part', ({ status, way, part }) => {
  expect(ids(queueOf([row('a', { status, way })])[part])).toEqual(['a'])
})

describe('findRows', () => {
  const rows = [
    row('zhou', { name: '周建军', phone: '19900000001' }),
    row('zhao', { name: '赵桂芳', phone: '19900000102' }),
  ]

  test.each([
    { wanted: '桂芳', found: ['zhao'] },
    { wanted: ' 周 ', found: ['zhou'] },
    { wanted: '0102', found: ['zhao'] },
    { wanted: '199', found: [] },
    { wanted: '吴', found: [] },
    { wanted: '', found: ['zhou', 'zhao'] },
  ])('“$wanted”', ({ wanted, found }) => {
    expect(ids(findRows(rows, wanted))).toEqual(found)
  })

  test('who left no number is found by name only', () => {
    const { phone: _, ...unreachable } = row('he', { name: '何长顺' })
    expect(ids(findRows([unreachable], '何'))).toEqual(['he'])
    expect(findRows([unreachable], '0102')).toEqual([])
  })
})
