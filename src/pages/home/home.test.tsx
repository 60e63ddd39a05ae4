import { myAppointments } from '@contract/appointments/tabProcedures'
import { myBindings } from '@contract/bindings/tabProcedures'
import { myMemberships } from '@contract/members/tabProcedures'
import { listStations, stationHome } from '@contract/stations/tabProcedures'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { OWN_BINDING } from '../../../test/doubles/bindings'
import { cloud } from '../../../test/doubles/cloud'
import { APPOINTMENT, NOW, POST, STATION, STATION_HOME } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { chooseStation, chosenStation, forgetChosenStation } from '../../stations/chosenStation'
import Home from './home'

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
  forgetChosenStation()
  cloud.give(myMemberships, { memberships: [], joining: [] })
  cloud.give(listStations, { stations: [{ ...STATION, hasBelow: false }] })
  cloud.give(stationHome, STATION_HOME)
  cloud.give(myAppointments, { appointments: [] })
  cloud.give(myBindings, { bindings: [] })
})
afterEach(() => {
  jest.restoreAllMocks()
  onlineManager.setOnline(true)
})

test('who has chosen no station is led to choose one, and can call', async () => {
  renderPage(<Home />)
  expect(await screen.findByLabelText(/打电话 023-0000-1234/)).toBeTruthy()
  fireEvent.click(screen.getByLabelText(/^选服务站/))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/stations/choose/choose' })
})

test('who is expected at a station is shown that one', async () => {
  cloud.give(myAppointments, { appointments: [APPOINTMENT] })
  renderPage(<Home />)
  expect(await screen.findByText('周建军，后天请来站里')).toBeTruthy()
  expect(chosenStation()).toEqual(STATION)
})

test('who is bound to a file is shown the station that keeps it', async () => {
  cloud.give(myBindings, { bindings: [OWN_BINDING] })
  renderPage(<Home />)
  expect(await screen.findByText('正在上班')).toBeTruthy()
  expect(chosenStation()).toEqual(STATION)
})

test('a liaison is one tap from the households', async () => {
  chooseStation(STATION)
  cloud.give(myMemberships, { memberships: [{ ...POST, role: 'liaison' }], joining: [] })
  renderPage(<Home />)
  fireEvent.click(await screen.findByLabelText(/^我的住户/))
  const url = '/contactCards/list/list?stationId=bachuan'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('a member is shown the station where they work', async () => {
  const { stationId, place, level } = STATION
  cloud.give(myMemberships, {
    memberships: [{ stationId, place, level, memberNo: 1, role: 'staff', name: '李敏' }],
    joining: [],
  })
  renderPage(<Home />)
  expect(await screen.findByText('正在上班')).toBeTruthy()
  expect(chosenStation()).toEqual(STATION)
})

test('with an appointment to come, booking still says what it is for', async () => {
  chooseStation(STATION)
  cloud.give(myAppointments, { appointments: [APPOINTMENT] })
  renderPage(<Home />)
  expect(await screen.findByLabelText('预约办事，选好时间再来，不用排队')).toBeTruthy()
})

test('a guest sees that the station is open, and books', async () => {
  chooseStation(STATION)
  renderPage(<Home />)
  expect(await screen.findByText('正在上班')).toBeTruthy()
  fireEvent.click(await screen.findByLabelText(/^预约办事，选好时间再来/))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/appointments/matter/matter?stationId=bachuan',
  })
})

test('the next appointment comes first, and booking is no longer the main thing', async () => {
  chooseStation(STATION)
  cloud.give(myAppointments, {
    appointments: [APPOINTMENT, { ...APPOINTMENT, appointmentId: 'appointment-2' }],
  })
  renderPage(<Home />)
  expect(await screen.findByText('周建军，后天请来站里')).toBeTruthy()
  expect(screen.getByLabelText('7月15日 周三 上午9:00')).toBeTruthy()
  expect(screen.getByLabelText(/^预约办事/)).toBeTruthy()
  expect(screen.getByLabelText('我的预约，后面还有1件要办的')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('看看要带什么'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/appointments/detail/detail?appointmentId=appointment-1',
  })
})

test('days to come on which the station is closed are said, those gone by are not', async () => {
  chooseStation(STATION)
  const closedSoon = ['2026-07-13', '2026-07-14'].map((date) => ({ date, reason: '业务培训' }))
  cloud.give(stationHome, { ...STATION_HOME, closedSoon })
  renderPage(<Home />)
  expect(await screen.findByText('7月14日 周二休息：业务培训')).toBeTruthy()
  expect(screen.queryByText(/7月13日.*休息/)).toBeNull()
})

test('the next appointment can be moved, until its hour has come', async () => {
  chooseStation(STATION)
  cloud.give(myAppointments, { appointments: [APPOINTMENT] })
  const { unmount } = renderPage(<Home />)
  fireEvent.click(await screen.findByLabelText('改时间'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/appointments/move/move?appointmentId=appointment-1',
  })
  unmount()
  jest.spyOn(Date, 'now').mockReturnValue(APPOINTMENT.startsAt)
  renderPage(<Home />)
  expect(await screen.findByText('周建军，时间到了，请到窗口说一声')).toBeTruthy()
  expect(screen.queryByLabelText('改时间')).toBeNull()
})

test('without a net, what was seen stays and booking gives way to the phone', async () => {
  chooseStation(STATION)
  const first = renderPage(<Home />)
  await screen.findByLabelText(/^预约办事/)
  await screen.findByText('正在上班')
  first.unmount()
  onlineManager.setOnline(false)
  renderPage(<Home />)
  expect(await screen.findByText('现在没有网')).toBeTruthy()
  expect(screen.getByText('下面是今天 上午9:41 看到的')).toBeTruthy()
  expect(screen.queryByLabelText(/^预约办事/)).toBeNull()
  fireEvent.click(screen.getByLabelText(/^打电话 023/))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '02300001234' })
})

test('opening hours of another day are not passed off as today’s', async () => {
  chooseStation(STATION)
  const first = renderPage(<Home />)
  await screen.findByText('正在上班')
  first.unmount()
  jest.spyOn(Date, 'now').mockReturnValue(NOW + 24 * 3_600_000)
  onlineManager.setOnline(false)
  renderPage(<Home />)
  expect(await screen.findByText('现在没有网')).toBeTruthy()
  expect(screen.queryByText('正在上班')).toBeNull()
})

test('appointments that do not open are not taken for none', async () => {
  chooseStation(STATION)
  cloud.answer(myAppointments, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<Home />)
  expect(await screen.findByText('您约的事没有打开')).toBeTruthy()
})

test('a first visit without a net says so, with one thing to do', () => {
  onlineManager.setOnline(false)
  renderPage(<Home />)
  expect(screen.getByText('现在没有网')).toBeTruthy()
  expect(screen.queryByLabelText(/^选服务站/)).toBeNull()
})

test('a station never seen before says without a net that there is none', () => {
  chooseStation(STATION)
  onlineManager.setOnline(false)
  renderPage(<Home />)
  expect(screen.getByText('现在没有网')).toBeTruthy()
  expect(screen.queryByLabelText(/^预约办事/)).toBeNull()
})

test('the text size is changed at once', async () => {
  renderPage(<Home />)
  fireEvent.click(await screen.findByLabelText('字大些'))
  fireEvent.click(screen.getByRole('radio', { name: '最大' }))
  expect(await screen.findByLabelText('调字号')).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '标准' }))
})

test('once the hour has come, the phone is the main thing, and stands there once', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(APPOINTMENT.startsAt + 60_000)
  chooseStation(STATION)
  cloud.give(myAppointments, { appointments: [APPOINTMENT] })
  renderPage(<Home />)
  expect(await screen.findByText('周建军，时间到了，请到窗口说一声')).toBeTruthy()
  expect(screen.getByText(/晚了也会接待/)).toBeTruthy()
  const calls = screen.getAllByRole('button', { name: /电话/ })
  expect(calls.map(({ className }) => className)).toEqual([
    expect.stringContaining('button-primary'),
  ])
  expect(screen.getByLabelText('看看要带什么').className).not.toMatch('button-primary')
})

test('the star stands beside a station’s name only', async () => {
  const first = renderPage(<Home />)
  await screen.findByText('您好')
  expect(document.querySelector('.star')).toBeNull()
  first.unmount()
  chooseStation(STATION)
  renderPage(<Home />)
  expect(document.querySelector('.star')).not.toBeNull()
})

test('a first visit on which nothing opens tells nobody to call', async () => {
  cloud.answer(listStations, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<Home />)
  expect(await screen.findByText('没有打开')).toBeTruthy()
  expect(screen.getByText(/^等一分钟再试/)).toBeTruthy()
  expect(screen.queryByText(/电话/)).toBeNull()
})
