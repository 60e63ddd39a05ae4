import { changedFacts } from './changedFacts'

const DAY = { date: '2026-11-23', reason: '停电' }
const NEXT_DAY = { date: '2026-11-24', reason: '开会学习' }

test('of closed days only those that differ are told', () => {
  expect(changedFacts({ closedDates: [DAY] }, { closedDates: [DAY, NEXT_DAY] })).toEqual([
    { field: 'closedDates', after: '2026年11月24日 开会学习' },
  ])
  expect(changedFacts({ closedDates: [DAY, NEXT_DAY] }, { closedDates: [NEXT_DAY] })).toEqual([
    { field: 'closedDates', before: '2026年11月23日 停电' },
  ])
})

test('what came and what went has one side only', () => {
  const location = { latitude: 29.86, longitude: 106.04 }
  const [came] = changedFacts({ location: null }, { location })
  expect(came).toEqual({ field: 'location', after: '纬度29.86，经度106.04' })
  const [went] = changedFacts({ supervisionPhone: '023-0000-1297' }, { supervisionPhone: null })
  expect(went).toEqual({ field: 'supervisionPhone', before: '023-0000-1297' })
})

test('when the card was confirmed is said by the change itself', () => {
  expect(changedFacts({ cardConfirmedAt: null }, { cardConfirmedAt: new Date(0) })).toEqual([])
})
