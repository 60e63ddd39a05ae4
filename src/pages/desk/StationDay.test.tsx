import type { DeskCounts, DeskRow } from '@contract/appointments/appointmentShapes'
import { checkIn, deskDay } from '@contract/appointments/tabProcedures'
import { addDays, dateOf } from '@contract/time'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
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
import { queryClient } from '../../cloud/queryClient'
import { showAtDesk } from '../../shell/soughtAtDesk'
import { StationDay } from './StationDay'

/** A day that the answers of the cloud change. */
function giveDay(rows: DeskRow[], counts: Partial<DeskCounts> = {}): void {
  cloud.give(deskDay, { counts: { ...NO_COUNTS, ...counts }, rows })
}

beforeEach(() => {
  jest.useFakeTimers({ now: NOW })
})
afterEach(() => {
  jest.useRealTimers()
})

const button = (name: string) => screen.findByRole('button', { name })

test('somebody is found by name or by the last digits of the phone', async () => {
  giveDay(Array.from({ length: 9 }, (_, n) => sampleRow(`人${n}`, { phone: `1990000010${n}` })))
  renderPage(<StationDay post={POST} />)
  const find = await button('找人')
  expect(screen.queryByPlaceholderText(/姓名/)).toBeNull()
  fireEvent.click(find)
  fireEvent.change(await screen.findByPlaceholderText(/姓名/), { target: { value: '0107' } })
  await waitFor(() => expect(screen.queryByText('人6')).toBeNull())
  expect(screen.getByText('人7')).toBeTruthy()
  fireEvent.click(await button('收起'))
  expect(await screen.findByText('人6')).toBeTruthy()
  expect(screen.queryByPlaceholderText(/姓名/)).toBeNull()
})

test('however many wait, who comes without an appointment is put down above them', async () => {
  giveDay(Array.from({ length: 40 }, (_, n) => waitingRow(`人${n}`, n + 1)))
  renderPage(<StationDay post={POST} />)
  const first = await button('办完，人39')
  for (const tool of [await button('没预约的来了'), await button('找人')]) {
    expect(tool.compareDocumentPosition(first)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  }
})

test('whoever waits is loaded, also from a later page', async () => {
  cloud.answer(deskDay, ({ after }) => ({
    ok: true,
    output: {
      counts: { ...NO_COUNTS, waiting: 1 },
      rows:
        after === 'p2' ? [waitingRow('谢大海', 1, { channel: 'walkIn' })] : [sampleRow('周建军')],
      ...(after === undefined && { next: 'p2' }),
    },
  }))
  renderPage(<StationDay post={POST} />)
  expect(await screen.findByText('谢大海')).toBeTruthy()
})

test('other rows of later pages come when asked for', async () => {
  cloud.answer(deskDay, ({ after }) => ({
    ok: true,
    output: {
      counts: NO_COUNTS,
      rows: [sampleRow(after === 'p2' ? '谢大海' : '周建军')],
      ...(after === undefined && { next: 'p2' }),
    },
  }))
  renderPage(<StationDay post={POST} />)
  fireEvent.click(await button('再看后面的，已经看到1件'))
  expect(await screen.findByText('谢大海')).toBeTruthy()
  expect(screen.queryByText('再看后面的')).toBeNull()
})

test('who is late says so, in amber words, and so does who waits too long', async () => {
  giveDay([
    sampleRow('何长顺', { startsAt: NOW - 35 * 60_000 }),
    sampleRow('罗桂英', { startsAt: NOW + 60_000 }),
    waitingRow('周建军', 31),
  ])
  renderPage(<StationDay post={POST} />)
  await screen.findByRole('button', { name: /何长顺，优待证、优抚，晚了35分$/ })
  expect(screen.getByText('晚了35分').closest('.badge-amber')).not.toBeNull()
  expect(screen.getByText('等了31分').className).toContain('queue-long')
  expect(screen.queryByRole('button', { name: /罗桂英.*晚了/ })).toBeNull()
})

test('a mistaken 办完 is taken back from the detail, not by one tap on the row', async () => {
  giveDay([sampleRow('周建军', { status: 'completed' })])
  cloud.answer(checkIn, () => {
    giveDay([waitingRow('周建军', 0)])
    return { ok: true, output: {} }
  })
  renderPage(<StationDay post={POST} />)
  fireEvent.click(await button('已经有结果的 1件'))
  fireEvent.click(await screen.findByRole('button', { name: /^9:41，周建军/ }))
  expect(screen.queryByRole('button', { name: /到了/ })).toBeNull()
  fireEvent.click(await button('点错了，还没办完'))
  expect(await screen.findByRole('group', { name: '在等的人' })).toBeTruthy()
  const sent = cloud.calls.find(({ procedure }) => procedure === checkIn.name)
  expect(sent?.input).toMatchObject({ appointmentId: sampleId('周建军') })
})

test('the day before and after are one tap away, and so is today', async () => {
  giveDay([])
  renderPage(<StationDay post={POST} />)
  const yesterday = addDays(dateOf(NOW), -1)
  fireEvent.click(await button('前一天'))
  await waitFor(() => expect(cloud.calls.at(-1)?.input).toMatchObject({ date: yesterday }))
  expect(await screen.findByText('这一天没有人约')).toBeTruthy()
  fireEvent.click(await button('回到今天'))
  expect(await screen.findByText('今天还没有人约')).toBeTruthy()
})

test('who came without an appointment is put down on a page of its own, and shown afterwards', async () => {
  giveDay([waitingRow('谢大海', 0, { channel: 'walkIn' })], { waiting: 1 })
  showAtDesk({ stationId: POST.stationId, appointmentId: sampleId('谢大海') })
  renderPage(<StationDay post={POST} />)
  expect(await screen.findByText('刚登记')).toBeTruthy()
  fireEvent.click(await button('没预约的来了'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/appointments/walkIn/walkIn?stationId=${POST.stationId}`,
  })
})

test('sent there for a day, or for a row of today, the desk goes to it', async () => {
  giveDay([waitingRow('谢大海', 0, { channel: 'walkIn' })], { waiting: 1 })
  showAtDesk({ stationId: POST.stationId, date: '2026-07-20' })
  renderPage(<StationDay post={POST} />)
  expect(await screen.findByText('7月20日 周一')).toBeTruthy()
  await waitFor(() => expect(cloud.calls.at(-1)?.input).toMatchObject({ date: '2026-07-20' }))
  act(() => phone.hide())
  showAtDesk({ stationId: 'another', appointmentId: sampleId('谢大海') })
  act(() => phone.show())
  expect(screen.getByText('7月20日 周一')).toBeTruthy()
  act(() => phone.hide())
  showAtDesk({ stationId: POST.stationId, appointmentId: sampleId('谢大海') })
  act(() => phone.show())
  expect(await screen.findByText('刚登记')).toBeTruthy()
  expect(screen.getByText('7月13日 周一')).toBeTruthy()
})

test('while it is looked at, and not behind another page, it shows what colleagues do', async () => {
  giveDay([sampleRow('周建军')])
  renderPage(<StationDay post={POST} />)
  await screen.findByText('周建军')
  giveDay([sampleRow('周建军'), sampleRow('谢大海')])
  act(() => phone.hide())
  await act(() => jest.advanceTimersByTimeAsync(30_000))
  expect(screen.queryByText('谢大海')).toBeNull()
  act(() => phone.show())
  await act(() => jest.advanceTimersByTimeAsync(1))
  expect(await screen.findByText('谢大海')).toBeTruthy()
  giveDay([sampleRow('何长顺')])
  await act(() => jest.advanceTimersByTimeAsync(30_000))
  expect(screen.getByText('何长顺')).toBeTruthy()
})

test('the row that is shown is followed when it moves up among those who wait', async () => {
  giveDay([sampleRow('谢大海')])
  const { appointmentId } = sampleRow('谢大海')
  showAtDesk({ stationId: POST.stationId, appointmentId })
  renderPage(<StationDay post={POST} />)
  await waitFor(() => expect(Taro.pageScrollTo).toHaveBeenCalledTimes(1))
  giveDay([waitingRow('谢大海', 0)], { waiting: 1 })
  await act(() => jest.advanceTimersByTimeAsync(30_000))
  await waitFor(() => expect(Taro.pageScrollTo).toHaveBeenCalledTimes(2))
})

test('a day that another page has looked at opens all the same', async () => {
  const input = { stationId: POST.stationId, date: dateOf(NOW) }
  queryClient.setQueryData([deskDay.name, input], { counts: NO_COUNTS, rows: [] })
  giveDay([sampleRow('周建军')])
  renderPage(<StationDay post={POST} />)
  expect(await screen.findByText('周建军')).toBeTruthy()
})

test('a row for a file leads there, one by name alone does not', async () => {
  giveDay([sampleRow('周建军', { personId: 'person-1' }), sampleRow('谢大海')])
  renderPage(<StationDay post={POST} />)
  fireEvent.click(await screen.findByRole('button', { name: /谢大海，/ }))
  expect(screen.queryByRole('button', { name: '看档案' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /周建军，/ }))
  fireEvent.click(await button('看档案'))
  const url = `/people/file/file?stationId=${POST.stationId}&personId=person-1`
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('what is booked leads to another time, by the row of its day', async () => {
  giveDay([sampleRow('周建军')])
  renderPage(<StationDay post={POST} />)
  fireEvent.click(await screen.findByRole('button', { name: /周建军，/ }))
  fireEvent.click(await button('改时间'))
  const row = `&date=2026-07-13&appointmentId=${sampleId('周建军')}`
  const url = `/appointments/move/move?stationId=${POST.stationId}${row}`
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('a day on which the station has closed says whom to call', async () => {
  const closed = { closedBecause: '开会学习' }
  cloud.give(deskDay, { counts: NO_COUNTS, rows: [sampleRow('周建军')], ...closed })
  const { unmount } = renderPage(<StationDay post={POST} />)
  expect(await screen.findByText('这一天站里休息：开会学习')).toBeTruthy()
  expect(
    screen.getByText('约好的不会自己取消。请一个一个打电话，商量好了点开这个人改时间。'),
  ).toBeTruthy()
  unmount()
  queryClient.clear()
  cloud.give(deskDay, {
    counts: NO_COUNTS,
    rows: [sampleRow('周建军', { status: 'cancelled' })],
    ...closed,
  })
  renderPage(<StationDay post={POST} />)
  expect(await screen.findByText('这一天站里休息：开会学习')).toBeTruthy()
  await waitFor(() => expect(screen.queryByText(/约好的不会自己取消/)).toBeNull())
})
