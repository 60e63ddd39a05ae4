import { ERROR_MESSAGES } from '@contract/errors'
import { acceptInvitation, readInvitation } from '@contract/members'
import type { Joining } from '@contract/members/joining'
import type { Membership } from '@contract/members/membership'
import { myMemberships } from '@contract/members/tabProcedures'
import { listStations, stationHome } from '@contract/stations/tabProcedures'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION_HOME } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { forgetChosenStation } from '../../stations/chosenStation'
import Join from './join'

const PLACE = { stationId: 'bachuan', place: '巴川街道', level: 'township' } as const
const WAITING: Joining = { ...PLACE, role: 'staff', acceptedAt: NOW, status: 'waiting' }
const UNKNOWN = {
  ok: false,
  code: 'INVITATION_UNKNOWN',
  message: ERROR_MESSAGES.INVITATION_UNKNOWN,
} as const

let mine: { memberships: Membership[]; joining: Joining[] }

beforeEach(() => {
  let now = NOW
  jest.spyOn(Date, 'now').mockImplementation(() => {
    now += 500
    return now
  })
  window.sessionStorage.setItem('visitor', 'wx-zhou')
  forgetChosenStation()
  mine = { memberships: [], joining: [] }
  cloud.answer(myMemberships, () => ({ ok: true, output: mine }))
  cloud.give(listStations, { stations: [] })
  cloud.give(stationHome, STATION_HOME)
  cloud.give(readInvitation, {
    ...PLACE,
    role: 'staff',
    invitedBy: { name: '陈志强', stationName: '巴川街道退役军人服务站' },
    expiresAt: NOW + 1,
  })
  cloud.answer(acceptInvitation, () => {
    mine = { memberships: [], joining: [WAITING] }
    cloud.answer(readInvitation, () => UNKNOWN)
    return { ok: true, output: { stationId: 'bachuan' } }
  })
})
afterEach(() => jest.restoreAllMocks())

const sent = () => cloud.calls.filter(({ procedure }) => procedure === acceptInvitation.name)
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const type = (label: RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('from the typed code to waiting for the head', async () => {
  renderPage(<Join />)
  await screen.findByText('用邀请码加入服务站')
  type(/^邀请码/, '7k3m q9xa')
  fireEvent.click(await button('下一步'))
  expect(await screen.findByText('巴川街道退役军人服务站')).toBeTruthy()
  expect(screen.getByText('陈志强邀请的')).toBeTruthy()
  type(/^您的姓名/, '周大海')
  type(/^手机号/, '199 0000 0041')
  fireEvent.click(await button('申请加入'))
  expect(await screen.findByText('等站长确认')).toBeTruthy()
  expect(sent()[0]?.input).toEqual({ code: '7K3MQ9XA', name: '周大海', phone: '19900000041' })
  expect(await button(/^打电话问/)).toBeTruthy()
})

test('once the head has said yes, the station’s work is one tap away', async () => {
  phone.open({ code: '7K3MQ9XA' })
  renderPage(<Join />)
  await screen.findByText('请您加入')
  type(/^您的姓名/, '周大海')
  type(/^手机号/, '19900000041')
  fireEvent.click(await button('申请加入'))
  await screen.findByText('等站长确认')
  mine = { memberships: [POST], joining: [] }
  // Coming back to the page asks how it stands.
  act(() => phone.show())
  expect(await screen.findByText('已经加入了')).toBeTruthy()
  fireEvent.click(await button(/^巴川街道退役军人服务站/))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/members/work/work?stationId=bachuan' })
})

test('whoever comes back finds how it stands, and may type another code', async () => {
  mine = { memberships: [], joining: [{ ...WAITING, status: 'declined' }] }
  renderPage(<Join />)
  expect(await screen.findByText('站长没有同意')).toBeTruthy()
  fireEvent.click(await button('再输入一个邀请码'))
  expect(screen.getByText('用邀请码加入服务站')).toBeTruthy()
})

test('one’s own invitation, opened once more, says how it stands', async () => {
  phone.open({ code: '7K3MQ9XA' })
  mine = { memberships: [], joining: [WAITING] }
  cloud.answer(readInvitation, () => UNKNOWN)
  renderPage(<Join />)
  expect(await screen.findByText('等站长确认')).toBeTruthy()
})

test('a code that is good for nothing says what may be, and is typed anew', async () => {
  phone.open({ code: '7K3MQ9XA' })
  cloud.answer(readInvitation, () => UNKNOWN)
  renderPage(<Join />)
  expect(await screen.findByText('这个邀请码用不了')).toBeTruthy()
  expect(screen.getByText('可能写错了、过期了或者已经用过。请让站长再发一个。')).toBeTruthy()
  fireEvent.click(await button('重新输入'))
  expect(screen.getByText('用邀请码加入服务站')).toBeTruthy()
})

test.each([
  { typed: '', message: '请填邀请码。' },
  { typed: '7K3M', message: '邀请码是8位字母和数字，再看看。' },
])('“$typed” is no code', async ({ typed, message }) => {
  renderPage(<Join />)
  await screen.findByText('用邀请码加入服务站')
  type(/^邀请码/, typed)
  fireEvent.click(await button('下一步'))
  expect(screen.getByText(message)).toBeTruthy()
  type(/^邀请码/, '7K3MQ9XA')
  expect(screen.queryByText(message)).toBeNull()
})

test('an address with half a code shows it, and what is wrong with it', async () => {
  phone.open({ code: '7K3M' })
  renderPage(<Join />)
  expect(await screen.findByDisplayValue('7K3M')).toBeTruthy()
  expect(screen.getByText('邀请码是8位字母和数字，再看看。')).toBeTruthy()
})

test('what is missing is said at the field, and nothing is sent', async () => {
  phone.open({ code: '7K3MQ9XA' })
  renderPage(<Join />)
  await screen.findByText('请您加入')
  type(/^手机号/, '1990000004')
  fireEvent.click(await button('申请加入'))
  expect(screen.getByText('请填姓名。')).toBeTruthy()
  expect(screen.getByText('手机号少了1位，再看看。')).toBeTruthy()
  expect(sent()).toEqual([])
  await waitFor(() =>
    expect(Taro.pageScrollTo).toHaveBeenCalledWith(
      expect.objectContaining({ selector: '#field-name' }),
    ),
  )
})

test('who is a member already is led to the work', async () => {
  phone.open({ code: '7K3MQ9XA' })
  mine = { memberships: [POST], joining: [] }
  renderPage(<Join />)
  fireEvent.click(await button('去“站里的事”'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/members/work/work?stationId=bachuan' })
})

test('a code that somebody else was faster with is refused, and the form stays', async () => {
  phone.open({ code: '7K3MQ9XA' })
  cloud.answer(acceptInvitation, () => UNKNOWN)
  renderPage(<Join />)
  await screen.findByText('请您加入')
  type(/^您的姓名/, '周大海')
  type(/^手机号/, '19900000041')
  fireEvent.click(await button('申请加入'))
  expect(await screen.findByText(UNKNOWN.message)).toBeTruthy()
  expect(screen.getByDisplayValue('周大海')).toBeTruthy()
})
