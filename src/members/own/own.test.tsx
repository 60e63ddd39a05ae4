import { ERROR_MESSAGES } from '@contract/errors'
import { editOwnMembership } from '@contract/members'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import { stationHome } from '@contract/stations/tabProcedures'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION_HOME } from '../../../test/doubles/examples'
import { ROSTER, STAFF_LI, STAFF_WANG } from '../../../test/doubles/members'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import OwnCardPage from './own'

beforeEach(() => {
  let now = NOW
  jest.spyOn(Date, 'now').mockImplementation(() => {
    now += 500
    return now
  })
  window.sessionStorage.setItem('visitor', 'wx-li')
  phone.open({ stationId: 'bachuan' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(listMembers, { members: ROSTER })
  cloud.give(stationHome, STATION_HOME)
})
afterEach(() => jest.restoreAllMocks())

const sent = () => cloud.calls.filter(({ procedure }) => procedure === editOwnMembership.name)
const button = (name: string | RegExp) => screen.findByRole('button', { name })

test('what is agreed to is stored, and shown as everybody will see it', async () => {
  cloud.answer(editOwnMembership, ({ publishes = STAFF_LI.publishes, matters = [] }) => {
    const li = { ...STAFF_LI, publishes, matters, publishAgreedAt: NOW }
    cloud.give(listMembers, { members: [li, STAFF_WANG] })
    return { ok: true, output: {} }
  })
  renderPage(<OwnCardPage />)
  expect(await screen.findByText('现在联系卡上没有您，别人打值班电话找您。')).toBeTruthy()
  expect(await button(/还没有改/)).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: '写我的姓名' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '写我的手机号' }))
  fireEvent.click(await button(/^我负责的事/))
  fireEvent.click(screen.getByRole('checkbox', { name: '政策咨询' }))
  expect(await button('打电话，李敏，199-0000-0001')).toBeTruthy()
  fireEvent.click(await button('存好'))
  expect(await screen.findByText('存好了')).toBeTruthy()
  expect(sent()[0]?.input).toEqual({
    stationId: 'bachuan',
    publishes: { name: true, phone: true },
    matters: ['policy'],
  })
  expect(screen.getByText('上次定的：今天 上午9:41')).toBeTruthy()
})

test('a number is checked at its field before anything is sent', async () => {
  renderPage(<OwnCardPage />)
  fireEvent.change(await screen.findByLabelText(/^手机号/), { target: { value: '1990000000' } })
  fireEvent.click(await button('存好'))
  expect(screen.getByText('手机号少了1位，再看看。')).toBeTruthy()
  expect(sent()).toEqual([])
})

test('a number cannot be published that nobody has', async () => {
  const message = '还没有留手机号，请先填手机号，再公开。'
  const { phone: _, ...unreachable } = STAFF_LI
  cloud.give(listMembers, { members: [unreachable] })
  cloud.answer(editOwnMembership, () => ({
    ok: false,
    code: 'BAD_INPUT',
    message: ERROR_MESSAGES.BAD_INPUT,
    issues: [{ path: 'publishes.phone', label: '公开手机号', message }],
  }))
  renderPage(<OwnCardPage />)
  fireEvent.click(await screen.findByRole('checkbox', { name: '写我的手机号' }))
  fireEvent.click(await button('存好'))
  expect(await screen.findByText(message)).toBeTruthy()
})

test('what is typed and not stored is there again, until it is given up', async () => {
  const page = renderPage(<OwnCardPage />)
  fireEvent.change(await screen.findByLabelText(/^手机号/), { target: { value: '19900000099' } })
  page.unmount()
  renderPage(<OwnCardPage />)
  expect(await screen.findByDisplayValue('19900000099')).toBeTruthy()
  fireEvent.click(await button('不改了，还是原来的'))
  await waitFor(() => expect(screen.getByDisplayValue('19900000001')).toBeTruthy())
})

test('leaving begins here', async () => {
  renderPage(<OwnCardPage />)
  fireEvent.click(await button(/^离开本站/))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/members/leave/leave?stationId=bachuan&memberNo=1',
  })
})
