import type { DeskCounts, DeskRow } from '@contract/appointments/appointmentShapes'
import {
  cancelAtDesk,
  checkIn,
  completeAppointment,
  deskDay,
  markNoShow,
} from '@contract/appointments/tabProcedures'
import { ERROR_MESSAGES, STAFF_MESSAGES } from '@contract/errors'
import { myMemberships } from '@contract/members/tabProcedures'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import {
  NO_COUNTS,
  NOW,
  POST,
  sampleId,
  sampleRow,
  waitingRow,
} from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { showAtDesk } from '../../shell/soughtAtDesk'
import Desk from './desk'

const MINUTE = 60_000

/** A day that the answers of the cloud change. */
function giveDay(rows: DeskRow[], counts: Partial<DeskCounts> = {}): void {
  cloud.give(deskDay, { counts: { ...NO_COUNTS, ...counts }, rows })
}

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
  window.innerWidth = 375
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
})

afterEach(() => {
  act(() => onlineManager.setOnline(true))
  jest.useRealTimers()
})

const button = (name: string) => screen.findByRole('button', { name })

test('shows who waits first, how long, and for whom it is', async () => {
  giveDay(
    [
      sampleRow('何长顺'),
      waitingRow('周建军', 5),
      waitingRow('赵桂芳', 12, { matter: 'socialInsurance', relation: 'parent' }),
    ],
    { total: 40, completed: 17, waiting: 2, away: 2 },
  )
  renderPage(<Desk />)
  const list = await screen.findByRole('group', { name: '在等的人' })
  const people = within(list).getAllByRole('button', { name: /等了/ })
  expect(people.map((each) => each.getAttribute('aria-label'))).toEqual([
    expect.stringContaining('赵桂芳，社保接续，替父母约，等了12分'),
    expect.stringContaining('周建军，优待证、优抚，等了5分'),
  ])
  expect(screen.getByLabelText('今天共40')).toBeTruthy()
  expect(screen.getByText(/李敏 · 1号窗口/)).toBeTruthy()
})

test('one tap tells that somebody has come, one more that all is done', async () => {
  let status: DeskRow['status'] = 'booked'
  const checkedInAt = NOW
  cloud.answer(deskDay, () => ({
    ok: true,
    output: { counts: NO_COUNTS, rows: [sampleRow('周建军', { status, checkedInAt })] },
  }))
  cloud.answer(checkIn, () => {
    status = 'checkedIn'
    return { ok: true, output: {} }
  })
  cloud.answer(completeAppointment, () => {
    status = 'completed'
    return { ok: true, output: {} }
  })
  renderPage(<Desk />)
  fireEvent.click(await button('到了，周建军'))
  const done = await button('办完，周建军')
  // What the thumb hits while the list moves is not meant for the row that came up.
  fireEvent.click(done)
  await act(() => jest.advanceTimersByTimeAsync(800))
  expect(cloud.calls.filter(({ procedure }) => procedure === completeAppointment.name)).toEqual([])
  fireEvent.click(await button('办完，周建军'))
  expect(await button('已经有结果的 1件')).toBeTruthy()
})

test('where a colleague was faster, it says so and shows what is now', async () => {
  let rows = [waitingRow('周建军', 5)]
  cloud.answer(deskDay, () => ({ ok: true, output: { counts: NO_COUNTS, rows } }))
  cloud.answer(completeAppointment, () => {
    rows = [sampleRow('周建军', { status: 'cancelled' })]
    return { ok: false, code: 'NOT_OPEN', message: '这件事的状态已经变了，请看最新的情况。' }
  })
  renderPage(<Desk />)
  fireEvent.click(await button('办完，周建军'))
  const sheet = await screen.findByRole('dialog', { name: '周建军' })
  expect(within(sheet).getByText(/状态已经变了/)).toBeTruthy()
  expect(await within(sheet).findByText('已取消')).toBeTruthy()
  expect(within(sheet).queryByRole('button', { name: '办完' })).toBeNull()
})

test('who may not do it is not told to call themselves, and sees why', async () => {
  giveDay([waitingRow('周建军', 5)])
  const message = ERROR_MESSAGES.NOT_ALLOWED
  cloud.answer(completeAppointment, () => ({ ok: false, code: 'NOT_ALLOWED', message }))
  renderPage(<Desk />)
  fireEvent.click(await button('办完，周建军'))
  const sheet = await screen.findByRole('dialog', { name: '周建军' })
  expect(within(sheet).getByText(STAFF_MESSAGES.NOT_ALLOWED ?? '')).toBeTruthy()
})

test('where a visit is to go that the file tells no more, the detail leads to the file', async () => {
  giveDay([sampleRow('罗桂英', { way: 'homeVisit', personId: 'file-1', startsAt: NOW + MINUTE })])
  renderPage(<Desk />)
  fireEvent.click(await screen.findByRole('button', { name: /^9:42，罗桂英/ }))
  const sheet = await screen.findByRole('dialog', { name: '罗桂英' })
  expect(within(sheet).getByText('上门地址')).toBeTruthy()
  expect(within(sheet).getByText('请看档案')).toBeTruthy()
})

test('a person is called from the detail, and only open steps are offered', async () => {
  const address = '演示路4号'
  giveDay([sampleRow('罗桂英', { way: 'homeVisit', address, startsAt: NOW + MINUTE })])
  renderPage(<Desk />)
  fireEvent.click(await screen.findByRole('button', { name: /^9:42，罗桂英/ }))
  const sheet = await screen.findByRole('dialog', { name: '罗桂英' })
  expect(within(sheet).getByText(address)).toBeTruthy()
  fireEvent.click(within(sheet).getByRole('button', { name: /打电话/ }))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '19900000001' })
  expect(within(sheet).queryByRole('button', { name: '没有来' })).toBeNull()
})

test.each([
  { way: 'onSite', words: '没有来', heading: '还没到的' },
  { way: 'homeVisit', words: '没见到人', heading: '上门、代办和电话' },
  { way: 'phone', words: '没联系上', heading: '上门、代办和电话' },
] as const)('who could not be served, $way: $words', async ({ way, words, heading }) => {
  giveDay([sampleRow('罗桂英', { way, startsAt: NOW - 60 * MINUTE })])
  cloud.answer(markNoShow, () => {
    giveDay([sampleRow('罗桂英', { way, status: 'noShow' })])
    return { ok: true, output: {} }
  })
  renderPage(<Desk />)
  expect(await screen.findByRole('heading', { name: heading })).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: /^8:41，罗桂英/ }))
  fireEvent.click(await button(words))
  fireEvent.click(await button('已经有结果的 1件'))
  expect(await screen.findByText(words)).toBeTruthy()
})

test('what yesterday left without an outcome is written down in the detail, either way', async () => {
  giveDay([sampleRow('周建军', { status: 'unrecorded', startsAt: NOW - 24 * 60 * MINUTE })])
  renderPage(<Desk />)
  const row = await screen.findByRole('button', { name: /^9:41，周建军/ })
  expect(screen.queryByRole('button', { name: '办完，周建军' })).toBeNull()
  fireEvent.click(row)
  const sheet = await screen.findByRole('dialog', { name: '周建军' })
  expect(within(sheet).getByRole('button', { name: '办完' })).toBeTruthy()
  expect(within(sheet).getByRole('button', { name: '没有来' })).toBeTruthy()
})

test('whose number is in the file is called from there', async () => {
  const { phone: _, ...row } = waitingRow('周建军', 5, { personId: 'person-1' })
  giveDay([row])
  renderPage(<Desk />)
  fireEvent.click(await screen.findByRole('button', { name: /周建军，/ }))
  const sheet = await screen.findByRole('dialog', { name: '周建军' })
  expect(within(sheet).getByText('没有另外留，请看档案')).toBeTruthy()
  expect(within(sheet).getByRole('button', { name: '看档案' })).toBeTruthy()
})

test('who left no number cannot be called, with the net or without', async () => {
  const { phone: _, ...row } = waitingRow('周建军', 5, { channel: 'walkIn' })
  giveDay([row])
  renderPage(<Desk />)
  fireEvent.click(await screen.findByRole('button', { name: /^临时，周建军/ }))
  const sheet = await screen.findByRole('dialog', { name: '周建军' })
  expect(within(sheet).getByText('没有留')).toBeTruthy()
  expect(within(sheet).getByText('谁约的')).toBeTruthy()
  act(() => onlineManager.setOnline(false))
  await waitFor(() => expect(screen.queryByRole('button', { name: '办完，周建军' })).toBeNull())
  expect(screen.queryByRole('button', { name: /打电话/ })).toBeNull()
})

test('the station cancels with a reason, and not without one', async () => {
  giveDay([sampleRow('周建军')])
  cloud.give(cancelAtDesk, {})
  renderPage(<Desk />)
  fireEvent.click(await screen.findByRole('button', { name: /^9:41，周建军/ }))
  fireEvent.click(await button('取消这一件'))
  fireEvent.click(await button('确定取消'))
  expect(await screen.findByText('请填取消的原因。')).toBeTruthy()
  const box = screen.getByPlaceholderText('例如 来电话说不来了')
  fireEvent.change(box, { target: { value: '来电话说不来了' } })
  // A tap so soon after the first one would be taken for the same.
  await act(() => jest.advanceTimersByTimeAsync(450))
  fireEvent.click(await button('确定取消'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const sent = cloud.calls.find(({ procedure }) => procedure === cancelAtDesk.name)
  expect(sent?.input).toEqual({
    stationId: POST.stationId,
    appointmentId: sampleId('周建军'),
    reason: '来电话说不来了',
  })
})

test('what the function finds wrong in the reason stands at its field, and the reason stays', async () => {
  giveDay([sampleRow('周建军')])
  const issues = [{ path: 'reason', label: '取消的原因', message: '请再写清楚一点。' }]
  const message = ERROR_MESSAGES.BAD_INPUT
  cloud.answer(cancelAtDesk, () => ({ ok: false, code: 'BAD_INPUT', message, issues }))
  renderPage(<Desk />)
  fireEvent.click(await screen.findByRole('button', { name: /^9:41，周建军/ }))
  fireEvent.click(await button('取消这一件'))
  const box = screen.getByPlaceholderText('例如 来电话说不来了')
  fireEvent.change(box, { target: { value: '不来' } })
  await act(() => jest.advanceTimersByTimeAsync(450))
  fireEvent.click(await button('确定取消'))
  expect(await screen.findByText('请再写清楚一点。')).toBeTruthy()
  expect(box).toHaveProperty('value', '不来')
})

test('without the net the next step gives way to the phone', async () => {
  giveDay([waitingRow('周建军', 5)])
  renderPage(<Desk />)
  await button('办完，周建军')
  act(() => onlineManager.setOnline(false))
  fireEvent.click(await button('打电话，周建军'))
  expect(Taro.makePhoneCall).toHaveBeenCalled()
  expect(screen.getByText('现在没有网')).toBeTruthy()
})

test('a day that does not open says so and is asked for again', async () => {
  cloud.answer(deskDay, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<Desk />)
  await screen.findByText('没有打开')
  giveDay([sampleRow('周建军')])
  fireEvent.click(await button('再试一次'))
  expect(await screen.findByText('周建军')).toBeTruthy()
})

test('the desk keeps its own tab where nobody can say who works there', async () => {
  cloud.answer(myMemberships, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<Desk />)
  await screen.findByText('没有打开')
  expect(screen.getByRole('tab', { name: '工作台' })).toBeTruthy()
})

test('on a wide screen the detail stands beside the list', async () => {
  window.innerWidth = 1280
  giveDay([waitingRow('周建军', 5), waitingRow('赵桂芳', 2)])
  renderPage(<Desk />)
  fireEvent.click(await screen.findByRole('button', { name: /赵桂芳，优待证/ }))
  expect(await screen.findByRole('heading', { name: '赵桂芳' })).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(await button('办完')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '办完，赵桂芳' })).toBeNull()
  expect(await button('办完，周建军')).toBeTruthy()
})

test('who works nowhere is sent home kindly', async () => {
  cloud.give(myMemberships, { memberships: [], joining: [] })
  renderPage(<Desk />)
  expect(await screen.findByText('这里只给服务站的工作人员用')).toBeTruthy()
  fireEvent.click(await button('回首页'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/home' })
})

test('a liaison has rounds and no desk', async () => {
  cloud.give(myMemberships, { memberships: [{ ...POST, role: 'liaison' }], joining: [] })
  renderPage(<Desk />)
  expect(await screen.findByLabelText(/^站里的人/)).toBeTruthy()
  expect(cloud.calls.some(({ procedure }) => procedure === deskDay.name)).toBe(false)
})

test('who works at two stations says at which', async () => {
  const other = { ...POST, stationId: 'tongliang-anju', place: '安居镇' }
  cloud.give(myMemberships, { memberships: [POST, other], joining: [] })
  giveDay([sampleRow('周建军')])
  renderPage(<Desk />)
  fireEvent.click(await button('安居镇，退役军人服务站'))
  expect(await screen.findByText('周建军')).toBeTruthy()
  expect(cloud.calls.at(-1)?.input).toMatchObject({ stationId: 'tongliang-anju' })
  fireEvent.click(await button('换站，安居镇退役军人服务站'))
  expect(await screen.findByText('您现在在哪个站？')).toBeTruthy()
  // Sent here from a page about the other station, one need not say.
  act(() => phone.hide())
  showAtDesk({ stationId: POST.stationId, date: '2026-07-20' })
  act(() => phone.show())
  expect(await screen.findByText('7月20日 周一')).toBeTruthy()
  expect(await screen.findByText('周建军')).toBeTruthy()
  expect(cloud.calls.at(-1)?.input).toEqual({ stationId: POST.stationId, date: '2026-07-20' })
})

test('what else there is to do for the station is one tap away', async () => {
  giveDay([])
  renderPage(<Desk />)
  fireEvent.click(await button('站里的事'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/members/work/work?stationId=bachuan' })
})
