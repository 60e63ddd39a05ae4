import type { AppointmentSummary } from '@contract/appointments/appointmentShapes'
import { myAppointments } from '@contract/appointments/tabProcedures'
import type { OutputOf } from '@contract/procedure'
import { stationHome } from '@contract/stations/tabProcedures'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { APPOINTMENT, NOW, STATION, STATION_HOME } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { chooseStation, forgetChosenStation } from '../../stations/chosenStation'
import MyAppointments from './list'

const ended: AppointmentSummary = {
  ...APPOINTMENT,
  appointmentId: 'ended',
  status: 'completed',
}
const older: AppointmentSummary = {
  ...ended,
  appointmentId: 'older',
  status: 'noShow',
  way: 'phone',
}

beforeEach(() => {
  window.sessionStorage.setItem('visitor', 'wx-zhou')
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
  forgetChosenStation()
  chooseStation(STATION)
  cloud.answer(myAppointments, ({ open }) => ({
    ok: true,
    output: { appointments: open ? [APPOINTMENT] : [] },
  }))
})
afterEach(() => {
  jest.restoreAllMocks()
  act(() => onlineManager.setOnline(true))
})

test('an appointment says when, how near, what for, and leads to what to bring', async () => {
  renderPage(<MyAppointments />)
  expect(await screen.findByText('后天')).toBeTruthy()
  expect(screen.getByRole('tab', { name: '要办的 1' })).toBeTruthy()
  fireEvent.click(screen.getByLabelText('看要带什么，7月15日 周三 上午9:00'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/appointments/detail/detail?appointmentId=appointment-1',
  })
})

test('another time is beside it; giving up is a page further', async () => {
  renderPage(<MyAppointments />)
  fireEvent.click(await screen.findByLabelText('改时间，7月15日 周三 上午9:00'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/appointments/move/move?appointmentId=appointment-1',
  })
  expect(screen.queryByLabelText(/^不来了/)).toBeNull()
})

test('once its hour has begun, it says what to do, and the phone takes the place of another time', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(APPOINTMENT.startsAt)
  cloud.give(stationHome, STATION_HOME)
  renderPage(<MyAppointments />)
  expect(await screen.findByText('时间到了')).toBeTruthy()
  expect(screen.getByText('时间到了，请到窗口说一声')).toBeTruthy()
  expect(screen.queryByLabelText(/^改时间/)).toBeNull()
  fireEvent.click(screen.getByLabelText(/^有事打电话说，7月15日/))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '02300001234' })
})

test('ended ones come page by page', async () => {
  cloud.answer(myAppointments, ({ open, after }) => ({
    ok: true,
    output: open
      ? { appointments: [] }
      : after
        ? { appointments: [older] }
        : { appointments: [ended], next: 'older' },
  }))
  renderPage(<MyAppointments />)
  fireEvent.click(screen.getByRole('tab', { name: '办完的' }))
  expect(await screen.findByText('办完了')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('再看后面的'))
  expect(await screen.findByText('没联系上')).toBeTruthy()
  expect(screen.getByText('办完了')).toBeTruthy()
  expect(screen.queryByLabelText('再看后面的')).toBeNull()
})

test('pages on which none is left lead on by themselves to the one on which there is', async () => {
  const pages: Record<string, OutputOf<typeof myAppointments>> = {
    first: { appointments: [], next: 'second' },
    second: { appointments: [], next: 'third' },
    third: { appointments: [older] },
  }
  cloud.answer(myAppointments, ({ open, after = 'first' }) => ({
    ok: true,
    output: open ? { appointments: [] } : (pages[after] ?? { appointments: [] }),
  }))
  renderPage(<MyAppointments />)
  fireEvent.click(screen.getByRole('tab', { name: '办完的' }))
  expect(await screen.findByText('没联系上')).toBeTruthy()
  expect(screen.queryByText('还没有办完的')).toBeNull()
})

test('where many pages are empty, nobody is told that there is nothing, and going on is one tap away', async () => {
  cloud.answer(myAppointments, ({ open, after = '0' }) => ({
    ok: true,
    output:
      open || after === '8'
        ? { appointments: open ? [] : [older] }
        : { appointments: [], next: String(Number(after) + 1) },
  }))
  renderPage(<MyAppointments />)
  fireEvent.click(screen.getByRole('tab', { name: '办完的' }))
  const more = await screen.findByLabelText('再看后面的')
  expect(screen.queryByText('还没有办完的')).toBeNull()
  fireEvent.click(more)
  expect(await screen.findByText('没联系上')).toBeTruthy()
})

test('without any, the button starts the first', async () => {
  cloud.give(myAppointments, { appointments: [] })
  renderPage(<MyAppointments />)
  expect(await screen.findByText('还没有预约')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('预约办事'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/appointments/matter/matter' })
})

test('without a net, what was seen stays, and changes go by phone', async () => {
  renderPage(<MyAppointments />)
  await screen.findByText('后天')
  act(() => onlineManager.setOnline(false))
  expect(await screen.findByText('下面是今天 上午9:41 看到的')).toBeTruthy()
  expect(screen.queryByLabelText(/^改时间/)).toBeNull()
  expect(screen.getByText('来不了、要改时间，请直接打电话。')).toBeTruthy()
  expect(screen.getByLabelText('再试一次')).toBeTruthy()
})

test('where the station has closed on the day, another time is one tap away', async () => {
  cloud.give(myAppointments, { appointments: [{ ...APPOINTMENT, closedBecause: '开会学习' }] })
  renderPage(<MyAppointments />)
  expect(await screen.findByText('请换一个时间，或者打电话。')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('改时间，7月15日 周三 上午9:00'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/appointments/move/move?appointmentId=appointment-1',
  })
})
