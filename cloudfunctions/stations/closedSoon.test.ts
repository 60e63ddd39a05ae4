import { instantOf } from '@contract/time'
import { closedSoon } from './closedSoon'

const NOW = instantOf('2026-11-23', '23:59')
const closedOn = (...dates: string[]) => ({
  closedDates: dates.map((date) => ({ date, reason: '开会学习' })),
})

test('from tomorrow on, fourteen days, by date', () => {
  const found = closedSoon(closedOn('2026-12-07', '2026-11-24', '2026-11-30'), NOW).closedSoon
  expect(found?.map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-30', '2026-12-07'])
})

test.each(['2026-11-22', '2026-11-23', '2026-12-08'])('%s is none of them', (date) => {
  expect(closedSoon(closedOn(date), NOW)).toEqual({})
})
