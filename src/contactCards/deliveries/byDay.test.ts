import { instantOf } from '@contract/time'
import { ENTRY } from '../../../test/doubles/householdExamples'
import { byDay } from './byDay'

const recorded = (deliveryId: string, recordedAt: number) => ({ ...ENTRY, deliveryId, recordedAt })

test('a day begins at midnight, and entries keep their order', () => {
  const entries = [
    recorded('c', instantOf('2026-07-11', '00:00')),
    recorded('b', instantOf('2026-07-11', '00:00') - 1),
    recorded('a', instantOf('2026-07-10', '00:00')),
  ]
  const days = byDay(entries).map(({ date, entries: of }) => [
    date,
    of.map(({ deliveryId }) => deliveryId),
  ])
  expect(days).toEqual([
    ['2026-07-11', ['c']],
    ['2026-07-10', ['b', 'a']],
  ])
})

test('nothing recorded, no day', () => {
  expect(byDay([])).toEqual([])
})
