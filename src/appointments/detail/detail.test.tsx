import { cancelAppointment } from '@contract/appointments'
import { oneAppointment } from '@contract/appointments/tabProcedures'
import { ERROR_MESSAGES } from '@contract/errors'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { DETAIL, NOW, STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation, forgetChosenStation } from '../../stations/chosenStation'
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
  expect(screen.getByText('199-0000-0001')).toBeTruthy()
  expect(screen.getByRole('checkbox', { name: '旧优待证' })).toBeTruthy()
  expect(screen.getByRole('listitem', { name: /^约好，已完成/ })).toBeTruthy()
})

test.each([
  ['caller', '您写的说明'],
  ['person', '您写的说明'],
  ['family', '家里人写的说明'],
] as const)('a note by %s is headed by who wrote it', async (bookedBy, title) => {
  cloud.give(oneAppointment, { ...DETAIL, bookedBy, note: '腿脚不便' })
  renderPage(<Detail />)
  expect(await screen.findByText(title)).toBeTruthy()
  expect(screen.getByText('腿脚不便')).toBeTruthy()
})

test('who has ended the tie by which they booked is told why it cannot be moved', async () => {
  cloud.give(oneAppointment, { ...DETAIL, untied: true })
  renderPage(<Detail />)
  expect(await screen.findByText('您解除了绑定，这一件只能取消')).toBeTruthy()
  expect(screen.queryByLabelText('改时间')).toBeNull()
  expect(screen.getByLabelText('不来了')).toBeTruthy()
})

test('the number that was left to the file is spoken of, not shown', async () => {
  const { phone: _, ...byFile } = DETAIL
  cloud.give(oneAppointment, { ...byFile, fromFile: ['phone'] })
  renderPage(<Detail />)
  expect(await screen.findByText('有变化打档案里的手机号')).toBeTruthy()
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

test('giving up asks first; keeping it changes nothing', async () => {
  renderPage(<Detail />)
  fireEvent.click(await screen.findByLabelText('不来了'))
  fireEvent.click(screen.getByLabelText('还是来'))
  expect(screen.queryByText('不来了吗？')).toBeNull()
  expect(cloud.calls.some(({ procedure }) => procedure === cancelAppointment.name)).toBe(false)
})

test('where we would come, giving up does not sound as if we did not', async () => {
  cloud.give(cancelAppointment, {})
  cloud.give(oneAppointment, { ...DETAIL, way: 'homeVisit' })
  renderPage(<Detail />)
  fireEvent.click(await screen.findByLabelText('不用来了'))
  expect(screen.getByText('不用我们来了吗？')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('为什么不用来？'))
  fireEvent.click(screen.getByRole('radio', { name: '身体不舒服' }))
  fireEvent.click(screen.getByLabelText('不用来了，取消预约'))
  expect(await screen.findByText('已经取消了')).toBeTruthy()
  const sent = cloud.calls.find(({ procedure }) => procedure === cancelAppointment.name)
  expect(sent?.input).toEqual({ appointmentId: 'appointment-1', reason: 'unwell' })
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
  fireEvent.click(await screen.findByLabelText('有事打电话说，023-0000-1234'))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '02300001234' })
  expect(screen.queryByLabelText('不来了')).toBeNull()
})

test('one that is not there, or may be seen no more, says why that may be and whom to ask', async () => {
  cloud.answer(oneAppointment, () => ({
    ok: false,
    code: 'NOT_FOUND',
    message: ERROR_MESSAGES.NOT_FOUND,
  }))
  renderPage(<Detail />)
  expect(await screen.findByText('现在看不到这一件')).toBeTruthy()
  expect(screen.getByText(/解除了绑定，这里就看不到了。约好的还在，本人看得到。/)).toBeTruthy()
  expect(screen.queryByText(ERROR_MESSAGES.NOT_FOUND)).toBeNull()
})

test('opened without saying which, it leads to the list', () => {
  phone.open({})
  renderPage(<Detail />)
  fireEvent.click(screen.getByLabelText('看我的预约'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/appointments/list/list' })
})

test('the phone is the main thing and stands there once; giving up is quieter', async () => {
  renderPage(<Detail />)
  const giveUp = await screen.findByLabelText('不来了')
  expect(giveUp.className).toMatch('button-danger')
  const calls = screen.getAllByRole('button', { name: /电话/ })
  expect(calls).toHaveLength(1)
  expect(calls[0]?.className).toMatch('button-primary')
})

test('once the hour has come, it says what to do, and the phone is at hand', async () => {
  jest.spyOn(Date, 'now').mockReturnValue(DETAIL.startsAt + 20 * 60_000)
  renderPage(<Detail />)
  expect(await screen.findByText('时间到了，请到窗口说一声')).toBeTruthy()
  expect(screen.queryByText('已约好')).toBeNull()
  expect(screen.queryByLabelText('不来了')).toBeNull()
  expect(screen.getByLabelText('有事打电话说，023-0000-1234')).toBeTruthy()
})

test('directions: the phone first, then the address for a map', async () => {
  const copy = jest.fn(async (_options: { data: string }) => ({ errMsg: 'ok', data: '' }))
  Object.assign(Taro, { setClipboardData: copy })
  renderPage(<Detail />)
  fireEvent.click(await screen.findByLabelText('怎么来，中兴路1号'))
  expect(screen.getByLabelText('打电话问路，023-0000-1234').className).toMatch('button-primary')
  fireEvent.click(screen.getByLabelText('复制地址'))
  expect(copy).toHaveBeenCalledWith({ data: '中兴路1号 巴川街道退役军人服务站' })
  expect(await screen.findByLabelText('复制好了')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('知道了'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('what is not found leads to the list, and to the phone that is remembered', async () => {
  chooseStation(STATION)
  cloud.answer(oneAppointment, () => ({
    ok: false,
    code: 'NOT_FOUND',
    message: ERROR_MESSAGES.NOT_FOUND,
  }))
  renderPage(<Detail />)
  expect(await screen.findByLabelText('看我的预约')).toBeTruthy()
  expect(screen.getByLabelText('打电话 023-0000-1234，打电话问')).toBeTruthy()
})

test('what is booked leads to another time, until its hour', async () => {
  const { unmount } = renderPage(<Detail />)
  fireEvent.click(await screen.findByLabelText('改时间'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/appointments/move/move?appointmentId=appointment-1',
  })
  unmount()
  jest.spyOn(Date, 'now').mockReturnValue(DETAIL.startsAt)
  renderPage(<Detail />)
  expect(await screen.findByText('时间到了，请到窗口说一声')).toBeTruthy()
  expect(screen.queryByLabelText('改时间')).toBeNull()
})
