import { instantOf } from '@contract/time'
import { timelineOf } from './timelineOf'

const startsAt = instantOf('2026-07-15', '09:00')
const booked = { at: instantOf('2026-07-13', '09:41'), action: 'book' } as const

test('what is still to come follows what was done', () => {
  expect(timelineOf({ steps: [booked], status: 'booked', way: 'onSite', startsAt })).toEqual([
    { title: '约好', side: '7月13日 上午9:41', note: undefined, state: 'done' },
    { title: '到站办', side: '7月15日 周三 上午9:00', state: 'next' },
  ])
})

test('who could not be met at home is not said to have failed to come', () => {
  const steps = [{ at: startsAt, action: 'markNoShow' } as const]
  const titles = timelineOf({ steps, status: 'noShow', way: 'homeVisit', startsAt })
  expect(titles.map(({ title }) => title)).toEqual(['登记没见到人'])
})

test('a reason is told, unless it is that none is told', () => {
  const noteFor = (reason: string) =>
    timelineOf({
      steps: [booked, { at: startsAt, action: 'cancel', reason }],
      status: 'cancelled',
      way: 'onSite',
      startsAt,
    }).map(({ note }) => note)
  expect(noteFor('身体不舒服')).toEqual([undefined, '原因：身体不舒服'])
  expect(noteFor('不想说')).toEqual([undefined, undefined])
})
