import { cancelAppointment, oneAppointment } from '@contract/appointments'
import { ERROR_MESSAGES } from '@contract/errors'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { DETAIL, NOW } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { forgetChosenStation } from '../../stations/chosenStation'
import Detail from './detail'

beforeEach(() => {
  window.sessionStorage.setItem('visitor', 'wx-zhou')
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
  forgetChosenStation()
  phone.open({ appointmentId: 'appointment-1' })
  cloud.give(oneAppointment, DETAIL)
})
afterEach(() => jest.restoreAllMocks())

test('shows everything about an appointment', async () => {
  renderPage(<Detail />)
  expect(await screen.findByText('已约好')).toBeTruthy()
  expect(screen.getByText('周建军（我自己）')).toBeTruthy()
  expect(screen.getByRole('checkbox', { name: '旧优待证' })).toBeTruthy()
  expect(screen.getByRole('listitem', { name: /^约好，已完成/ })).toBeTruthy()
})

test('after giving up, that is said and what happened is shown', async () => {
  cloud.answer(cancelAppointment, () => {
    cloud.give(oneAppointment, {
      ...DETAIL,
      status: 'cancelled',
      steps: [...DETAIL.steps, { at: NOW, action: 'cancel', reason: '临时有事' }],
    })
    return { ok: true, output: {} }
  })
  renderPage(<Detail />)
  fireEvent.click(await screen.findByLabelText('不来了'))
  fireEvent.click(screen.getByLabelText('不来了，取消预约'))
  expect(await screen.findByText('已经取消了')).toBeTruthy()
  expect(await screen.findByText('原因：临时有事')).toBeTruthy()
  expect(await screen.findByLabelText('再约一件事')).toBeTruthy()
})

test('a refusal stays in the sheet, with what to do', async () => {
  cloud.answer(cancelAppointment, () => ({
    ok: false,
    code: 'TOO_LATE',
    message: ERROR_MESSAGES.TOO_LATE,
  }))
  renderPage(<Detail />)
  fireEvent.click(await screen.findByLabelText('不来了'))
  fireEvent.click(screen.getByLabelText('不来了，取消预约'))
  expect(await screen.findByText(ERROR_MESSAGES.TOO_LATE)).toBeTruthy()
})

test('who is received already can only call', async () => {
  cloud.give(oneAppointment, { ...DETAIL, status: 'checkedIn' })
  renderPage(<Detail />)
  fireEvent.click(await screen.findByLabelText('有事打电话说'))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '02300001234' })
  expect(screen.queryByLabelText('不来了')).toBeNull()
})

test('an appointment of somebody else is not found', async () => {
  cloud.answer(oneAppointment, () => ({
    ok: false,
    code: 'NOT_FOUND',
    message: ERROR_MESSAGES.NOT_FOUND,
  }))
  renderPage(<Detail />)
  expect(await screen.findByText(ERROR_MESSAGES.NOT_FOUND)).toBeTruthy()
})

test('opened without saying which, it leads to the list', () => {
  phone.open({})
  renderPage(<Detail />)
  fireEvent.click(screen.getByLabelText('看我的预约'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/appointments/list/list' })
})
