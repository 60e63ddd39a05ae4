import { oneAppointment } from '@contract/appointments/tabProcedures'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { DETAIL } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { queryClient } from '../../cloud/queryClient'
import { forgetChosenStation } from '../../stations/chosenStation'
import Confirmed from './confirmed'

beforeEach(() => {
  window.sessionStorage.setItem('visitor', 'wx-zhou')
  forgetChosenStation()
  phone.open({ appointmentId: 'appointment-1' })
  cloud.give(oneAppointment, DETAIL)
})

test('repeats when, what, where, and leads home', async () => {
  renderPage(<Confirmed />)
  expect(await screen.findByLabelText('7月15日 周三 上午9:00')).toBeTruthy()
  expect(screen.getByText('约好了')).toBeTruthy()
  expect(screen.getByText('优待证、优抚')).toBeTruthy()
  expect(screen.getByText('到巴川街道退役军人服务站 1号窗口')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('回首页'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/home' })
})

test('after a move it says that the time is another, and leads to one more', async () => {
  const moved = { from: DETAIL.startsAt - 3_600_000, to: DETAIL.startsAt, by: 'booker' } as const
  const steps = [
    ...DETAIL.steps,
    { at: DETAIL.startsAt - 7_200_000, action: 'move', moved } as const,
  ]
  cloud.give(oneAppointment, { ...DETAIL, steps })
  jest.spyOn(Date, 'now').mockReturnValue(DETAIL.startsAt - 1)
  renderPage(<Confirmed />)
  expect(await screen.findByText('时间改好了')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('改时间'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/appointments/move/move?appointmentId=appointment-1',
  })
  jest.restoreAllMocks()
})

test.each(['cancelled', 'completed'] as const)(
  'what is %s is not said to be booked',
  async (status) => {
    cloud.give(oneAppointment, { ...DETAIL, status })
    renderPage(<Confirmed />)
    await waitFor(() =>
      expect(Taro.redirectTo).toHaveBeenCalledWith({
        url: '/appointments/detail/detail?appointmentId=appointment-1',
      }),
    )
    expect(screen.queryByText('约好了')).toBeNull()
  },
)

test('cancelled on a page before it, it leads nowhere until it is seen again', async () => {
  renderPage(<Confirmed />)
  await screen.findByText('约好了')
  act(() => phone.hide())
  cloud.give(oneAppointment, { ...DETAIL, status: 'cancelled' })
  const asked = cloud.calls.length
  await act(() => queryClient.invalidateQueries())
  expect(cloud.calls.length).toBeGreaterThan(asked)
  expect(Taro.redirectTo).not.toHaveBeenCalled()
  act(() => phone.show())
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledTimes(1))
})

test('a tick is kept on the phone for this appointment', async () => {
  const page = renderPage(<Confirmed />)
  fireEvent.click(await screen.findByRole('checkbox', { name: '身份证，原件' }))
  page.unmount()
  renderPage(<Confirmed />)
  const ticked = await screen.findByRole('checkbox', { name: '身份证，原件' })
  expect(ticked.getAttribute('aria-checked')).toBe('true')
  expect(screen.getByRole('checkbox', { name: '旧优待证' }).getAttribute('aria-checked')).toBe(
    'false',
  )
})

test('who is visited is not told how to come', async () => {
  cloud.give(oneAppointment, { ...DETAIL, way: 'homeVisit', address: '中兴路88号' })
  renderPage(<Confirmed />)
  expect(await screen.findByText('请在手边备好')).toBeTruthy()
  expect(screen.queryByLabelText(/^怎么来/)).toBeNull()
})

test('where nothing is to be brought, that is said', async () => {
  cloud.give(oneAppointment, { ...DETAIL, bring: [] })
  renderPage(<Confirmed />)
  expect(await screen.findByText('不用带什么，人来就行。')).toBeTruthy()
})

test('a page that does not open says that what is booked is not lost', async () => {
  cloud.answer(oneAppointment, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<Confirmed />)
  expect(await screen.findByText('等一分钟再试，约好的不会丢。')).toBeTruthy()
})
