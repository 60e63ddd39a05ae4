import { bookedClosedDays } from '@contract/appointments'
import { deskDay } from '@contract/appointments/tabProcedures'
import { myMemberships } from '@contract/members/tabProcedures'
import { closeStationOn, openStationOn, stationForEditing } from '@contract/stations'
import type { ClosedDate } from '@contract/stations/stationTerms'
import { instantOf } from '@contract/time'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NO_COUNTS, POST, STATION_SETTINGS, sampleRow } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { takeSought } from '../../shell/soughtAtDesk'
import ClosedDays from './closedDays'

let closedDates: ClosedDate[]

beforeEach(() => {
  cloud.give(myMemberships, { memberships: [{ ...POST, role: 'head' }], joining: [] })
  window.sessionStorage.setItem('visitor', 'wx-chen')
  // Every look at the clock is half a second later: no tap is taken for a double one.
  let now = instantOf('2026-07-13', '09:41')
  jest.spyOn(Date, 'now').mockImplementation(() => {
    now += 500
    return now
  })
  closedDates = [...STATION_SETTINGS.closedDates]
  phone.open({ stationId: 'bachuan' })
  cloud.answer(stationForEditing, () => ({
    ok: true,
    output: { ...STATION_SETTINGS, closedDates },
  }))
  cloud.give(deskDay, { counts: NO_COUNTS, rows: [] })
  cloud.give(bookedClosedDays, { days: [] })
  cloud.answer(closeStationOn, ({ date, reason }) => {
    closedDates = [...closedDates, { date, reason }]
    return { ok: true, output: {} }
  })
  cloud.answer(openStationOn, ({ date }) => {
    closedDates = closedDates.filter((closed) => closed.date !== date)
    return { ok: true, output: {} }
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  act(() => onlineManager.setOnline(true))
})

const day = (name: RegExp) => screen.findByRole('radio', { name })
const because = (reason: string) =>
  fireEvent.change(screen.getByLabelText(/^为什么休息/), { target: { value: reason } })
const closings = () =>
  cloud.calls.filter(({ procedure }) => procedure === closeStationOn.name).map((call) => call.input)

test('a day on which nobody is expected is closed at once', async () => {
  renderPage(<ClosedDays />)
  expect(await screen.findByLabelText('这天休息，先选一天')).toBeTruthy()
  fireEvent.click(await day(/^7月21日/))
  expect(await screen.findByText('7月21日还没有人约。')).toBeTruthy()
  because(' 开会学习 ')
  fireEvent.click(screen.getByLabelText('7月21日 周二休息'))
  expect(await screen.findByText('7月21日 周二登好了休息。')).toBeTruthy()
  expect(closings()).toEqual([{ stationId: 'bachuan', date: '2026-07-21', reason: '开会学习' }])
  expect(await screen.findByLabelText('去掉，7月21日 周二')).toBeTruthy()
})

test('days gone by, and those that are closed, cannot be chosen; a year ahead ends it', async () => {
  renderPage(<ClosedDays />)
  expect((await day(/^7月12日 周日，不能选/)).getAttribute('aria-disabled')).toBe('true')
  expect((await day(/^7月20日 周一，已经登了休息/)).getAttribute('aria-disabled')).toBe('true')
  expect((await day(/^7月13日 周一$/)).getAttribute('aria-disabled')).toBeNull()
  expect(screen.getByLabelText('上个月').getAttribute('aria-disabled')).toBe('true')
  for (let month = 0; month < 12; month += 1) fireEvent.click(screen.getByLabelText('下个月'))
  expect(screen.getByText('2027年7月')).toBeTruthy()
  expect(screen.getByLabelText('下个月').getAttribute('aria-disabled')).toBe('true')
  expect((await day(/^7月13日 周二$/)).getAttribute('aria-disabled')).toBeNull()
  expect((await day(/^7月14日 周三，不能选/)).getAttribute('aria-disabled')).toBe('true')
})

test('without a reason it is not closed', async () => {
  renderPage(<ClosedDays />)
  fireEvent.click(await day(/^7月21日/))
  await screen.findByText('7月21日还没有人约。')
  fireEvent.click(screen.getByLabelText('7月21日 周二休息'))
  expect(await screen.findByText('请填休息原因。')).toBeTruthy()
  expect(closings()).toEqual([])
})

describe('where somebody is expected', () => {
  beforeEach(() => {
    cloud.give(deskDay, {
      counts: { ...NO_COUNTS, total: 4, completed: 1, noShow: 1 },
      rows: [
        sampleRow('周建军', { startsAt: instantOf('2026-07-21', '09:00') }),
        sampleRow('赵桂芳', { status: 'completed' }),
        sampleRow('李长明', { phone: undefined }),
        sampleRow('王建国', { phone: undefined, personId: 'person-9' }),
      ],
    })
  })

  async function tapClose(): Promise<void> {
    renderPage(<ClosedDays />)
    fireEvent.click(await day(/^7月21日/))
    expect(await screen.findByText('7月21日已经约了2件事。')).toBeTruthy()
    because('开会学习')
    fireEvent.click(screen.getByLabelText('7月21日 周二休息'))
  }

  test('it says how many and whom to call, and asks', async () => {
    await tapClose()
    expect(screen.getByRole('dialog', { name: '7月21日 周二约了2件，还要休息吗？' })).toBeTruthy()
    fireEvent.click(screen.getByLabelText('打电话，周建军 上午9:00'))
    expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '19900000001' })
    expect(screen.getByText('没有留电话')).toBeTruthy()
    expect(screen.queryByText(/赵桂芳/)).toBeNull()
    fireEvent.click(screen.getByLabelText('先不休息'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(closings()).toEqual([])
  })

  test('and closes all the same when told so', async () => {
    await tapClose()
    fireEvent.click(screen.getByLabelText('还是休息'))
    expect(await screen.findByText('7月21日 周二登好了休息。')).toBeTruthy()
    expect(closings()).toHaveLength(1)
    // Those who booked are not forgotten with it.
    expect(await screen.findByText('7月21日 周二还有2件约好的')).toBeTruthy()
    expect(screen.getByLabelText('打电话，周建军 上午9:00')).toBeTruthy()
    fireEvent.click(screen.getByText('电话在档案里'))
    expect(Taro.navigateTo).toHaveBeenCalledWith({
      url: '/people/file/file?stationId=bachuan&personId=person-9',
    })
  })
})

describe('of the days that are closed', () => {
  test('those that people have booked stand first, each with the way to its desk', async () => {
    cloud.give(bookedClosedDays, {
      days: [
        { date: '2026-07-20', toCome: 3 },
        { date: '2026-07-22', toCome: 1 },
      ],
    })
    renderPage(<ClosedDays />)
    expect(await screen.findByText('有2个休息日还有人约')).toBeTruthy()
    fireEvent.click(screen.getByLabelText('7月20日 周一，还有3件约好的'))
    expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/desk/desk' })
    expect(takeSought('bachuan')).toEqual({ stationId: 'bachuan', date: '2026-07-20' })
  })

  test('where none is booked nothing is said', async () => {
    renderPage(<ClosedDays />)
    await screen.findByLabelText('去掉，7月20日 周一')
    expect(screen.queryByText(/还有人约/)).toBeNull()
  })

  test('where it was not seen whether one is booked, a tap looks again', async () => {
    cloud.answer(bookedClosedDays, () => ({ ok: false, code: 'FAILED', message: '' }))
    renderPage(<ClosedDays />)
    const again = await screen.findByText('没看到休息日还有没有人约')
    cloud.give(bookedClosedDays, { days: [{ date: '2026-07-20', toCome: 3 }] })
    fireEvent.click(again)
    expect(await screen.findByText('有1个休息日还有人约')).toBeTruthy()
  })

  test('the one that was closed a moment ago is said once, with the way to all who booked', async () => {
    cloud.give(deskDay, { counts: { ...NO_COUNTS, total: 60 }, rows: [], next: '1' })
    renderPage(<ClosedDays />)
    fireEvent.click(await day(/^7月21日/))
    await screen.findByText('7月21日已经约了60件事。')
    because('开会学习')
    fireEvent.click(screen.getByLabelText('7月21日 周二休息'))
    cloud.give(bookedClosedDays, { days: [{ date: '2026-07-21', toCome: 60 }] })
    fireEvent.click(screen.getByLabelText('还是休息'))
    expect(await screen.findByText('7月21日 周二还有60件约好的')).toBeTruthy()
    expect(screen.queryByText(/个休息日还有人约/)).toBeNull()
    fireEvent.click(screen.getByLabelText('去工作台看这一天的所有人'))
    expect(takeSought('bachuan')).toEqual({ stationId: 'bachuan', date: '2026-07-21' })
  })
})

test('as long as it is not known who is expected, it is not closed', async () => {
  cloud.answer(deskDay, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<ClosedDays />)
  fireEvent.click(await day(/^7月21日/))
  expect(await screen.findByText('没看到这一天有没有人约，请再看一次。')).toBeTruthy()
  cloud.give(deskDay, { counts: NO_COUNTS, rows: [] })
  fireEvent.click(screen.getByLabelText('再看看有没有人约'))
  expect(await screen.findByText('7月21日还没有人约。')).toBeTruthy()
  expect(closings()).toEqual([])
})

test('a refusal is shown, and what was written stays', async () => {
  cloud.answer(closeStationOn, () => ({
    ok: false,
    code: 'BAD_INPUT',
    message: '这一天已经过去了。',
  }))
  renderPage(<ClosedDays />)
  fireEvent.click(await day(/^7月21日/))
  await screen.findByText('7月21日还没有人约。')
  because('开会学习')
  fireEvent.click(screen.getByLabelText('7月21日 周二休息'))
  expect(await screen.findByText('这一天已经过去了。')).toBeTruthy()
  expect(screen.getByDisplayValue('开会学习')).toBeTruthy()
})

test('a day is opened again only after it was asked', async () => {
  renderPage(<ClosedDays />)
  fireEvent.click(await screen.findByLabelText('去掉，7月20日 周一'))
  fireEvent.click(screen.getByLabelText('还是休息'))
  expect(closedDates).toHaveLength(1)
  fireEvent.click(screen.getByLabelText('去掉，7月20日 周一'))
  fireEvent.click(screen.getByLabelText('照常上班'))
  expect(await screen.findByText('现在没有登过的休息日。')).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('many days stay behind the nearest five', async () => {
  closedDates = Array.from({ length: 8 }, (_, index) => ({
    date: `2026-08-0${index + 1}`,
    reason: '轮休',
  }))
  renderPage(<ClosedDays />)
  expect(await screen.findByLabelText('去掉，8月5日 周三')).toBeTruthy()
  expect(screen.queryByLabelText('去掉，8月6日 周四')).toBeNull()
  fireEvent.click(screen.getByLabelText('后面还有3天'))
  expect(screen.getByLabelText('去掉，8月8日 周六')).toBeTruthy()
})

test('without a net nothing is closed', async () => {
  renderPage(<ClosedDays />)
  await day(/^7月21日/)
  act(() => onlineManager.setOnline(false))
  expect(screen.getByLabelText('这天休息，连上网再登')).toBeTruthy()
})
