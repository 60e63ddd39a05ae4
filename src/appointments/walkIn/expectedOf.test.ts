import { instantOf } from '@contract/time'
import { sampleRow } from '../../../test/doubles/examples'
import { expectedOf } from './expectedOf'

const NOON = instantOf('2026-07-15', '12:00')
const at = (starts: string) => instantOf('2026-07-15', starts)
const today = (name: string, part: Parameters<typeof sampleRow>[1] = {}) =>
  sampleRow(name, { startsAt: at('11:00'), status: 'booked', way: 'onSite', ...part })

const BY_NAME = { personId: undefined, name: '周 建军' }
const BY_FILE = { personId: 'person-1', name: '周建军' }

test('one of the same name is expected, be it with or without a file', () => {
  const rows = [today('周建军'), today('周建军', { personId: 'person-2' }), today('谢大海')]
  expect(expectedOf(rows, BY_NAME, NOON)).toEqual(rows.slice(0, 2))
})

test('of the file that was picked, not of another file of that name', () => {
  const rows = [
    today('周建军', { personId: 'person-1' }),
    today('周建军', { personId: 'person-2' }),
    today('周建军'),
  ]
  expect(expectedOf(rows, BY_FILE, NOON)).toEqual([rows[0], rows[2]])
})

test('who is received already, is visited at home or comes another day is not received here', () => {
  const rows = [
    today('周建军', { status: 'checkedIn' }),
    today('周建军', { status: 'cancelled' }),
    today('周建军', { way: 'homeVisit' }),
    today('周建军', { startsAt: instantOf('2026-07-16', '11:00') }),
  ]
  expect(expectedOf(rows, BY_NAME, NOON)).toEqual([])
})

test('nobody is expected by no name', () => {
  expect(expectedOf([today('周建军')], { personId: undefined, name: '' }, NOON)).toEqual([])
})
