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

test('a move says from when to when, and that the station did it', () => {
  const to = instantOf('2026-07-16', '10:00')
  const noteOf = (by: 'booker' | 'desk') => {
    const moved = { from: startsAt, to, by }
    const steps = [booked, { at: booked.at, action: 'move', moved } as const]
    return timelineOf({ steps, status: 'booked', way: 'onSite', startsAt: to })[1]
  }
  expect(noteOf('booker')).toMatchObject({
    title: '改时间',
    note: '7月15日 周三 上午9:00改到7月16日 周四 上午10:00',
  })
  expect(noteOf('desk')?.note).toMatch(/^站里改的：7月15日/)
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
