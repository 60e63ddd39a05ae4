import { instantOf } from '@contract/time'
import {
  invitationText,
  matterText,
  nearText,
  timeLine,
  toDoNow,
  wayText,
  whenText,
  whereText,
} from './appointmentText'

const now = instantOf('2026-07-13', '23:59')

test('a time is said with its day and half of the day', () => {
  expect(whenText(instantOf('2026-07-15', '09:00'))).toBe('7月15日 周三 上午9:00')
  expect(timeLine(instantOf('2026-07-15', '14:30'))).toBe('下午 2:30')
})

test.each([
  ['2026-07-13', '今天'],
  ['2026-07-14', '明天'],
  ['2026-07-15', '后天'],
  ['2026-07-16', '还有3天'],
  ['2026-07-12', undefined],
])('on the night of July 13, %s is %s', (date, text) => {
  expect(nearText(instantOf(date, '00:00'), now)).toBe(text)
})

test('who is served is named unless it is oneself', () => {
  const one = { matter: 'transfer', relation: 'self', name: '周建军', bookedBy: 'caller' } as const
  expect(matterText(one)).toBe('关系转接')
  expect(matterText({ ...one, relation: 'parent', name: '周德厚' })).toBe('关系转接，给周德厚办')
  expect(matterText({ ...one, bookedBy: 'family' })).toBe('关系转接，家里人约的')
  expect(matterText({ ...one, bookedBy: 'desk' })).toBe('关系转接')
})

test('a window is named only to who comes to it', () => {
  const at = { place: '巴川街道', windowName: '1号窗口' }
  expect(wayText({ ...at, way: 'onSite' })).toBe('到站办，巴川街道 1号窗口')
  expect(wayText({ ...at, way: 'homeVisit' })).toBe('上门办，巴川街道')
})

test('where: a window to come to, an address to be visited at, a number to be called', () => {
  const one = {
    stationName: '巴川街道退役军人服务站',
    windowName: '1号窗口',
    address: '中兴路1号',
    phone: '19900000001',
    fromFile: [],
  }
  expect(whereText({ ...one, way: 'onSite' })).toBe('到巴川街道退役军人服务站 1号窗口')
  expect(whereText({ ...one, way: 'homeVisit' })).toMatch(/上门来：中兴路1号$/)
  expect(whereText({ ...one, way: 'phone' })).toMatch(/199-0000-0001$/)
  const { phone: _, ...unknown } = one
  expect(whereText({ ...unknown, way: 'phone' })).toBe('巴川街道退役军人服务站的人打电话来')
})

test('where, as the file says: that is said, and not what stands there', () => {
  const stationName = '巴川街道退役军人服务站'
  const byFile: Parameters<typeof whereText>[0] = {
    ...{ stationName, windowName: '', way: 'phone', fromFile: ['phone', 'address'] },
  }
  expect(whereText(byFile)).toBe(`${stationName}的人打档案里的手机号`)
  expect(whereText({ ...byFile, way: 'homeVisit' })).toBe(`${stationName}的人上门来：档案里的住址`)
  expect(whereText({ ...byFile, way: 'errand' })).toMatch(/：档案里的住址$/)
})

describe('the invitation', () => {
  const next = {
    way: 'onSite',
    status: 'booked',
    startsAt: instantOf('2026-07-15', '09:00'),
    relation: 'self',
    name: '周建军',
    bookedBy: 'caller',
  } as const

  test.each([
    [next, '周建军，后天请来站里'],
    [{ ...next, startsAt: instantOf('2026-07-21', '09:00') }, '周建军，还有8天，请来站里'],
    [{ ...next, relation: 'parent', name: '周德厚' } as const, '给周德厚约的，后天请来站里'],
    [{ ...next, way: 'homeVisit' } as const, '周建军，后天我们上门来'],
    [{ ...next, status: 'checkedIn' } as const, '周建军，已到站，请等着叫号'],
    [{ ...next, startsAt: instantOf('2026-07-12', '09:00') }, '周建军，约好的日子过了'],
  ])('%#', (appointment, text) => {
    expect(invitationText(appointment, now)).toBe(text)
  })
})

describe('once the hour has come', () => {
  const startsAt = instantOf('2026-07-13', '09:00')
  const booked = { status: 'booked', way: 'onSite', startsAt, bookedBy: 'caller' } as const

  test('nothing is said the minute before', () => {
    expect(toDoNow(booked, startsAt - 60_000)).toBeUndefined()
  })

  test.each([
    ['onSite', /^时间到了，请到窗口说一声$/, /晚了也会接待/],
    ['homeVisit', /我们上门来$/, /没等到人/],
    ['errand', /我们上门取材料$/, /没等到人/],
    ['phone', /我们打电话来$/, /没接到/],
  ] as const)('%s: what to do stands there from the first moment on', (way, title, note) => {
    const text = toDoNow({ ...booked, way }, startsAt)
    expect(text?.title).toMatch(title)
    expect(text?.note).toMatch(note)
    expect(text?.note).toMatch(/请打/)
  })

  test('on a later day nobody is sent to the window', () => {
    expect(toDoNow(booked, instantOf('2026-07-14', '00:00'))?.title).toBe('约好的日子过了')
  })

  test.each(['checkedIn', 'completed', 'cancelled', 'noShow', 'unrecorded'] as const)(
    'who is %s is told nothing of the kind',
    (status) => expect(toDoNow({ ...booked, status }, now)).toBeUndefined(),
  )

  test('as soon as the station has closed on the day, whatever the way, until the day is over', () => {
    const closed = { ...booked, closedBecause: '开会学习' }
    for (const way of ['onSite', 'homeVisit', 'errand', 'phone'] as const) {
      expect(toDoNow({ ...closed, way }, startsAt - 7 * 24 * 3_600_000)).toEqual({
        word: '站里休息',
        title: '这一天站里休息了',
        note: '请换一个时间，或者打电话。',
      })
    }
    expect(toDoNow(closed, instantOf('2026-07-14', '00:00'))?.title).toBe('约好的日子过了')
    expect(toDoNow({ ...closed, status: 'cancelled' }, now)).toBeUndefined()
  })

  test.each([
    ['who has ended the tie by which they booked', { untied: true }, startsAt - 1],
    ['anybody, once the hour has come', {}, startsAt],
  ] as const)('%s is not told to take another time, where the station has closed', (_, of, at) => {
    const closed = { ...booked, closedBecause: '开会学习', ...of }
    expect(toDoNow(closed, at)?.note).toBe('要换时间，请打电话。')
  })

  test('the invitation says it', () => {
    const next = { ...booked, relation: 'self', name: '周建军' } as const
    expect(invitationText(next, startsAt)).toBe('周建军，时间到了，请到窗口说一声')
  })
})
