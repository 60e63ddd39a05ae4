import {
  cancelAtDesk,
  checkIn,
  completeAppointment,
  type DeskCounts,
  type DeskRow,
  deskDay,
} from '@contract/appointments'
import { type Membership, myMemberships } from '@contract/stations'
import { dateOf } from '@contract/time'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { renderPage } from '../../../test/doubles/renderPage'
import Desk from './desk'
import { leaveJustRegistered } from './justRegistered'
import { sampleId, sampleRow } from './sampleRow'

const STATION = 'tongliang-bachuan'
const MINUTE = 60_000
const POST: Membership = {
  stationId: STATION,
  place: '巴川街道',
  level: 'township',
  role: 'staff',
  name: '李敏',
  windowNo: 1,
}
const NONE: DeskCounts = { expected: 0, waiting: 0, completed: 0, noShow: 0, away: 0 }

const waiting = (name: string, minutes: number, part: Partial<DeskRow> = {}) =>
  sampleRow(name, { status: 'checkedIn', checkedInAt: Date.now() - minutes * MINUTE, ...part })

/** A day that the answers of the cloud change. */
function giveDay(rows: DeskRow[], counts: Partial<DeskCounts> = {}): void {
  cloud.give(deskDay, { counts: { ...NONE, ...counts }, rows })
}

beforeEach(() => {
  window.innerWidth = 375
  cloud.give(myMemberships, { memberships: [POST] })
})

afterEach(() => act(() => onlineManager.setOnline(true)))

const button = (name: string) => screen.findByRole('button', { name })

test('shows who waits first, how long, and for whom it is', async () => {
  giveDay(
    [
      sampleRow('何长顺'),
      waiting('周建军', 5),
      waiting('赵桂芳', 12, { matter: 'socialInsurance', relation: 'parent' }),
    ],
    { expected: 40, completed: 17, waiting: 2, away: 2 },
  )
  renderPage(<Desk />)
  const list = await screen.findByRole('group', { name: '在等的人' })
  const people = within(list).getAllByRole('button', { name: /等了/ })
  expect(people.map((each) => each.getAttribute('aria-label'))).toEqual([
    expect.stringContaining('赵桂芳，社保接续，替父母约，等了12分'),
    expect.stringContaining('周建军，优待证、优抚，等了5分'),
  ])
  expect(screen.getByLabelText('今天约40')).toBeTruthy()
  expect(screen.getByText(/李敏 · 1号窗口/)).toBeTruthy()
})

test('one tap tells that somebody has come, one more that all is done', async () => {
  let status: DeskRow['status'] = 'booked'
  const checkedInAt = Date.now()
  cloud.answer(deskDay, () => ({
    ok: true,
    output: { counts: NONE, rows: [sampleRow('周建军', { status, checkedInAt })] },
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
  await new Promise((resolve) => setTimeout(resolve, 800))
  expect(cloud.calls.filter(({ procedure }) => procedure === completeAppointment.name)).toEqual([])
  fireEvent.click(await button('办完，周建军'))
  expect(await button('已经有结果的 1件')).toBeTruthy()
})

test('where a colleague was faster, it says so and shows what is now', async () => {
  let rows = [waiting('周建军', 5)]
  cloud.answer(deskDay, () => ({ ok: true, output: { counts: NONE, rows } }))
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

test('a person is called from the detail, and only open steps are offered', async () => {
  const address = '演示路4号'
  giveDay([sampleRow('罗桂英', { way: 'homeVisit', address, startsAt: Date.now() + MINUTE })])
  renderPage(<Desk />)
  fireEvent.click(await screen.findByRole('button', { name: /^(下午)?\d+:\d\d，罗桂英/ }))
  const sheet = await screen.findByRole('dialog', { name: '罗桂英' })
  expect(within(sheet).getByText(address)).toBeTruthy()
  fireEvent.click(within(sheet).getByRole('button', { name: /打电话/ }))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '19900000001' })
  expect(within(sheet).queryByRole('button', { name: '没有来' })).toBeNull()
})

test('the station cancels with a reason, and not without one', async () => {
  giveDay([sampleRow('周建军')])
  cloud.give(cancelAtDesk, {})
  renderPage(<Desk />)
  fireEvent.click(await screen.findByRole('button', { name: /^(下午)?\d+:\d\d，周建军/ }))
  fireEvent.click(await button('取消这一件'))
  fireEvent.click(await button('确定取消'))
  expect(await screen.findByText('请填取消的原因。')).toBeTruthy()
  const box = screen.getByPlaceholderText('例如 来电话说不来了')
  fireEvent.change(box, { target: { value: '来电话说不来了' } })
  await new Promise((resolve) => setTimeout(resolve, 450))
  fireEvent.click(await button('确定取消'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const sent = cloud.calls.find(({ procedure }) => procedure === cancelAtDesk.name)
  expect(sent?.input).toEqual({
    stationId: STATION,
    appointmentId: sampleId('周建军'),
    reason: '来电话说不来了',
  })
})

test('somebody is found by name or by the last digits of the phone', async () => {
  giveDay(Array.from({ length: 9 }, (_, n) => sampleRow(`人${n}`, { phone: `1990000010${n}` })))
  renderPage(<Desk />)
  fireEvent.change(await screen.findByPlaceholderText(/姓名/), { target: { value: '0107' } })
  await waitFor(() => expect(screen.queryByText('人6')).toBeNull())
  expect(screen.getByText('人7')).toBeTruthy()
})

test('whoever waits is loaded, also from a later page', async () => {
  cloud.answer(deskDay, ({ after }) => ({
    ok: true,
    output: {
      counts: { ...NONE, waiting: 1 },
      rows: after === 'p2' ? [waiting('谢大海', 1, { channel: 'walkIn' })] : [sampleRow('周建军')],
      ...(after === undefined && { next: 'p2' }),
    },
  }))
  renderPage(<Desk />)
  expect(await screen.findByText('谢大海')).toBeTruthy()
})

test('other rows of later pages come when asked for', async () => {
  cloud.answer(deskDay, ({ after }) => ({
    ok: true,
    output: {
      counts: NONE,
      rows: [sampleRow(after === 'p2' ? '谢大海' : '周建军')],
      ...(after === undefined && { next: 'p2' }),
    },
  }))
  renderPage(<Desk />)
  fireEvent.click(await button('再看后面的，已经看到1件'))
  expect(await screen.findByText('谢大海')).toBeTruthy()
  expect(screen.queryByText('再看后面的')).toBeNull()
})

test('the day before and after are one tap away, and so is today', async () => {
  giveDay([])
  renderPage(<Desk />)
  const yesterday = dateOf(Date.now() - 24 * 60 * MINUTE)
  fireEvent.click(await button('前一天'))
  await waitFor(() => expect(cloud.calls.at(-1)?.input).toMatchObject({ date: yesterday }))
  expect(await screen.findByText('这一天没有人约')).toBeTruthy()
  fireEvent.click(await button('回到今天'))
  expect(await screen.findByText('今天还没有人约')).toBeTruthy()
})

test('who came without an appointment is put down on a page of its own, and shown afterwards', async () => {
  giveDay([waiting('谢大海', 0, { channel: 'walkIn' })], { waiting: 1 })
  leaveJustRegistered(sampleId('谢大海'))
  renderPage(<Desk />)
  expect(await screen.findByText('刚登记')).toBeTruthy()
  fireEvent.click(await button('没预约的来了'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/appointments/walkIn/walkIn?stationId=${STATION}`,
  })
})

test('without the net the next step gives way to the phone', async () => {
  giveDay([waiting('周建军', 5)])
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

test('on a wide screen the detail stands beside the list', async () => {
  window.innerWidth = 1280
  giveDay([waiting('周建军', 5), waiting('赵桂芳', 2)])
  renderPage(<Desk />)
  fireEvent.click(await screen.findByRole('button', { name: /赵桂芳，优待证/ }))
  expect(await screen.findByRole('heading', { name: '赵桂芳' })).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test.each([
  { who: 'nobody’s member', memberships: [] },
  { who: 'a liaison', memberships: [{ ...POST, role: 'liaison' as const }] },
])('$who is sent home kindly', async ({ memberships }) => {
  cloud.give(myMemberships, { memberships })
  renderPage(<Desk />)
  expect(await screen.findByText('这里只给服务站的工作人员用')).toBeTruthy()
  fireEvent.click(await button('回首页'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/home' })
})

test('who works at two stations says at which', async () => {
  const other = { ...POST, stationId: 'tongliang-anju', place: '安居镇' }
  cloud.give(myMemberships, { memberships: [POST, other] })
  giveDay([sampleRow('周建军')])
  renderPage(<Desk />)
  fireEvent.click(await button('安居镇，退役军人服务站'))
  expect(await screen.findByText('周建军')).toBeTruthy()
  expect(cloud.calls.at(-1)?.input).toMatchObject({ stationId: 'tongliang-anju' })
  fireEvent.click(await button('换站，安居镇退役军人服务站'))
  expect(await screen.findByText('您现在在哪个站？')).toBeTruthy()
})
