import { freeSlots } from '@contract/appointments'
import type { BookingDay } from '@contract/appointments/appointmentShapes'
import { stationHome } from '@contract/stations/tabProcedures'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { DAYS, STATION_HOME } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { queryClient } from '../../cloud/queryClient'
import { forgetChosenStation } from '../../stations/chosenStation'
import TimePage from './time'

beforeEach(() => {
  forgetChosenStation()
  phone.open({ stationId: 'bachuan', matter: 'transfer', way: 'onSite' })
  cloud.give(stationHome, STATION_HOME)
  cloud.give(freeSlots, { days: DAYS })
})

test('the first open day is chosen, no hour is', async () => {
  renderPage(<TimePage />)
  const tomorrow = await screen.findByRole('radio', { name: '7月14日 周二，余3' })
  expect(tomorrow.getAttribute('aria-checked')).toBe('true')
  expect(screen.getByLabelText('就约这个时间，请先选时间').getAttribute('aria-disabled')).toBe(
    'true',
  )
  expect(screen.getByLabelText('7月13日 周一，满').getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText('7月18日 周末，休息')).toBeTruthy()
})

test('an hour goes along to the last step', async () => {
  renderPage(<TimePage />)
  fireEvent.click(await screen.findByRole('radio', { name: '下午2:30，余1' }))
  fireEvent.click(screen.getByLabelText('就约这个时间，7月14日 周二 下午2:30'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/appointments/who/who?stationId=bachuan&matter=transfer&way=onSite&slotId=bachuan.1.20260714.1430',
  })
})

test('another day gives up the hour of the day before', async () => {
  renderPage(<TimePage />)
  fireEvent.click(await screen.findByRole('radio', { name: '9:00，余2' }))
  fireEvent.click(screen.getByRole('radio', { name: '7月15日 周三，余3' }))
  expect(screen.getByLabelText('就约这个时间，请先选时间')).toBeTruthy()
})

test('an hour that somebody else took meanwhile is said, and cannot be booked', async () => {
  renderPage(<TimePage />)
  fireEvent.click(await screen.findByRole('radio', { name: '下午2:30，余1' }))
  cloud.give(freeSlots, {
    days: DAYS.map((day) => ({
      ...day,
      slots: day.slots.filter(({ starts }) => starts !== '14:30'),
    })),
  })
  await queryClient.invalidateQueries()
  expect(await screen.findByText('7月14日 周二 下午2:30 刚被约走了')).toBeTruthy()
  expect(screen.getByLabelText('就约这个时间，请先选时间')).toBeTruthy()
})

test('an hour that another window now stands for stays chosen', async () => {
  renderPage(<TimePage />)
  fireEvent.click(await screen.findByRole('radio', { name: '9:00，余2' }))
  cloud.give(freeSlots, {
    days: DAYS.map((day) => ({
      ...day,
      slots: day.slots.map((slot) => ({ ...slot, slotId: slot.slotId.replace('.1.', '.2.') })),
    })),
  })
  await queryClient.invalidateQueries()
  await waitFor(() => {
    fireEvent.click(screen.getByLabelText('就约这个时间，7月14日 周二 上午9:00'))
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({
      url: expect.stringContaining('slotId=bachuan.2.20260714.0900'),
    })
  })
})

test('who cannot come is visited: the places of that way are asked for, and back', async () => {
  renderPage(<TimePage />)
  fireEvent.click(await screen.findByLabelText('腿脚不便？我们上门办'))
  expect(await screen.findByText('哪天上门？')).toBeTruthy()
  await waitFor(() =>
    expect(cloud.calls.at(-1)?.input).toEqual({
      stationId: 'bachuan',
      matter: 'transfer',
      way: 'homeVisit',
    }),
  )
  fireEvent.click(await screen.findByLabelText('能来站里？到站办'))
  expect(await screen.findByText('哪天来？')).toBeTruthy()
})

test('when every day is full, the phone is the way', async () => {
  cloud.give(freeSlots, { days: DAYS.slice(0, 1) })
  renderPage(<TimePage />)
  expect(await screen.findByText('这些天都约不了')).toBeTruthy()
  expect(screen.getByLabelText('打电话 023-0000-1234')).toBeTruthy()
})

test('opened without a matter, it leads to the start', () => {
  phone.open({ stationId: 'bachuan' })
  renderPage(<TimePage />)
  fireEvent.click(screen.getByLabelText('从头开始'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/appointments/matter/matter' })
})

const LATER = ['2026-07-19', '2026-07-20', '2026-07-21'].map(
  (date): BookingDay => ({
    date,
    state: date === '2026-07-20' ? 'open' : 'full',
    free: date === '2026-07-20' ? 2 : 0,
    slots: [{ slotId: `bachuan.1.${date.replaceAll('-', '')}.1100`, starts: '11:00', free: 2 }],
  }),
)

test('after turning on, hours are those of the first open day that is shown', async () => {
  cloud.give(freeSlots, { days: [...DAYS, ...LATER] })
  renderPage(<TimePage />)
  fireEvent.click(await screen.findByRole('radio', { name: '9:00，余2' }))
  fireEvent.click(screen.getByLabelText('后面几天'))
  const open = screen.getByRole('radio', { name: '7月20日 周一，余2' })
  expect(open.getAttribute('aria-checked')).toBe('true')
  expect(screen.getByRole('radiogroup', { name: '7月20日 周一 上午' })).toBeTruthy()
  expect(screen.queryByRole('radiogroup', { name: /7月14日/ })).toBeNull()
  expect(screen.getByLabelText('就约这个时间，请先选时间')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('前面几天'))
  const tomorrow = screen.getByRole('radio', { name: '7月14日 周二，余3' })
  expect(tomorrow.getAttribute('aria-checked')).toBe('true')
})

test('days of which none is open show no hours of any other', async () => {
  const full = LATER.map((day): BookingDay => ({ ...day, state: 'full', free: 0 }))
  cloud.give(freeSlots, { days: [...DAYS, ...full] })
  renderPage(<TimePage />)
  fireEvent.click(await screen.findByLabelText('后面几天'))
  expect(screen.getByText('这几天都约不了，看看别的日子。')).toBeTruthy()
  expect(screen.getAllByRole('radiogroup')).toHaveLength(1)
})

test('coming back, the day and hour chosen before are chosen', async () => {
  phone.open({
    stationId: 'bachuan',
    matter: 'transfer',
    way: 'onSite',
    slotId: 'bachuan.1.20260720.1100',
  })
  cloud.give(freeSlots, { days: [...DAYS, ...LATER] })
  renderPage(<TimePage />)
  const hour = await screen.findByRole('radio', { name: '11:00，余2' })
  expect(hour.getAttribute('aria-checked')).toBe('true')
  expect(screen.getByLabelText('就约这个时间，7月20日 周一 上午11:00')).toBeTruthy()
})

test('going on leaves the choice in the address, for whoever loads the next page anew', async () => {
  renderPage(<TimePage />)
  fireEvent.click(await screen.findByRole('radio', { name: '9:00，余2' }))
  fireEvent.click(screen.getByLabelText('就约这个时间，7月14日 周二 上午9:00'))
  expect(window.location.hash).toBe(
    '#/appointments/time/time?stationId=bachuan&matter=transfer&way=onSite&slotId=bachuan.1.20260714.0900',
  )
  window.history.replaceState(null, '', '#')
})
