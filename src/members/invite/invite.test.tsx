import { ERROR_MESSAGES } from '@contract/errors'
import {
  confirmMember,
  declineMember,
  inviteMember,
  listInvitations,
  withdrawInvitation,
} from '@contract/members'
import type { SentInvitation } from '@contract/members/joining'
import { myMemberships } from '@contract/members/tabProcedures'
import { listStations } from '@contract/stations/tabProcedures'
import Taro from '@tarojs/taro'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION } from '../../../test/doubles/examples'
import { isReloadAsked } from '../../../test/doubles/isReloadAsked'
import { sampleInvitation } from '../../../test/doubles/members'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import InvitePage from './invite'

const HEAD_POST = { ...POST, memberNo: 2, role: 'head' as const, name: '陈志强' }
const WAITING = sampleInvitation('周大海', {
  status: 'waiting',
  accepted: { name: '周大海', phone: '19900000041', at: NOW },
})
let invitations: SentInvitation[]

beforeEach(() => {
  let now = NOW
  jest.spyOn(Date, 'now').mockImplementation(() => {
    now += 500
    return now
  })
  window.sessionStorage.setItem('visitor', 'wx-chen')
  phone.open({ stationId: 'bachuan' })
  invitations = []
  cloud.give(myMemberships, { memberships: [HEAD_POST], joining: [] })
  cloud.answer(listInvitations, () => ({ ok: true, output: { invitations } }))
  cloud.give(listStations, { stations: [] })
  cloud.give(inviteMember, {
    invitationId: WAITING.invitationId,
    code: '7K3MQ9XA',
    expiresAt: NOW + 3 * 24 * 3_600_000,
  })
})
afterEach(() => jest.restoreAllMocks())

const sent = (name: string) => cloud.calls.filter(({ procedure }) => procedure === name)
const button = (name: string | RegExp) => screen.findByRole('button', { name })

test('an invitation is made, and its code shown to be read out, scanned or sent', async () => {
  renderPage(<InvitePage />)
  fireEvent.click(await screen.findByRole('radio', { name: /^联络员/ }))
  fireEvent.change(screen.getByLabelText(/^给谁的/), { target: { value: '罗桂英' } })
  expect(isReloadAsked()).toBe(true)
  fireEvent.click(await button('发邀请'))
  expect(await screen.findByText('7K3M-Q9XA')).toBeTruthy()
  expect(screen.getByText('给罗桂英的邀请码')).toBeTruthy()
  expect(isReloadAsked()).toBe(false)
  expect(screen.getByRole('img', { name: '邀请码 7 K 3 M Q 9 X A' })).toBeTruthy()
  expect(screen.getByRole('img', { name: '邀请码 7K3M-Q9XA 的二维码' })).toBeTruthy()
  expect(screen.getByText(/7月16日 周四 上午9:41前有效（3天）/)).toBeTruthy()
  expect(sent(inviteMember.name)[0]?.input).toEqual({
    stationId: 'bachuan',
    role: 'liaison',
    name: '罗桂英',
  })
  fireEvent.click(await button('再邀请一位'))
  expect(await screen.findByText('邀请谁加入？')).toBeTruthy()
  expect(screen.queryByDisplayValue('罗桂英')).toBeNull()
})

test('a head for a station below', async () => {
  const below = { ...STATION, stationId: 'village', place: '龙都村', level: 'village' as const }
  cloud.give(listStations, { stations: [{ ...below, hasBelow: false }] })
  renderPage(<InvitePage />)
  fireEvent.click(await screen.findByRole('radio', { name: /^下面一个站的站长/ }))
  expect(await button(/先选来做什么/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: /^龙都村/ }))
  fireEvent.click(await button('发邀请'))
  expect(await screen.findByText(/加入龙都村退役军人服务站，当站长/)).toBeTruthy()
  expect(sent(inviteMember.name)[0]?.input).toEqual({
    stationId: 'bachuan',
    role: 'head',
    forStationId: 'village',
  })
})

test('who accepted is called first, then let in', async () => {
  invitations = [WAITING]
  cloud.answer(confirmMember, () => {
    invitations = []
    return { ok: true, output: { memberNo: 5, role: 'staff' as const } }
  })
  renderPage(<InvitePage />)
  fireEvent.click(await button('打电话 199-0000-0041，先打电话问问'))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '19900000041' })
  fireEvent.click(await button('同意加入，周大海'))
  expect(screen.getByRole('dialog', { name: '同意周大海加入吗？' })).toBeTruthy()
  expect(sent(confirmMember.name)).toEqual([])
  fireEvent.click(await button('同意加入'))
  fireEvent.click(await button(/^周大海加入了/))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/members/edit/edit?stationId=bachuan&memberNo=5',
  })
  expect(screen.queryByText('等您确认')).toBeNull()
})

test('who is not meant is declined', async () => {
  invitations = [WAITING]
  cloud.answer(declineMember, () => {
    invitations = []
    return { ok: true, output: {} }
  })
  renderPage(<InvitePage />)
  fireEvent.click(await button('不同意，周大海'))
  fireEvent.click(await button('不同意'))
  await waitFor(() => expect(screen.queryByText('周大海')).toBeNull())
  expect(sent(declineMember.name)[0]?.input).toEqual({
    stationId: 'bachuan',
    invitationId: WAITING.invitationId,
  })
})

test('whoever accepted in another’s place is told apart', async () => {
  invitations = [{ ...WAITING, name: '周小海' }]
  renderPage(<InvitePage />)
  expect(await screen.findByText(/邀请是给周小海的/)).toBeTruthy()
})

test('whom a head below is to confirm, the head above can only send away', async () => {
  invitations = [{ ...WAITING, confirmedBelow: true }]
  renderPage(<InvitePage />)
  expect(await screen.findByText(/由那里的站长确认/)).toBeTruthy()
  expect(screen.queryByLabelText('同意加入，周大海')).toBeNull()
  expect(screen.getByLabelText('不同意，周大海')).toBeTruthy()
})

test('what the station above sent is said to be from there', async () => {
  invitations = [{ ...WAITING, fromAbove: true }]
  renderPage(<InvitePage />)
  expect(await screen.findByText(/是上级发的邀请/)).toBeTruthy()
  expect(screen.getByLabelText('同意加入，周大海')).toBeTruthy()
})

test('an invitation that nobody has accepted is taken back', async () => {
  invitations = [sampleInvitation('赵桂芳')]
  cloud.answer(withdrawInvitation, () => {
    invitations = []
    return { ok: true, output: {} }
  })
  renderPage(<InvitePage />)
  fireEvent.click(await button(/^收回，给赵桂芳/))
  fireEvent.click(await button('收回'))
  await waitFor(() => expect(screen.queryByText('发出去还没填的')).toBeNull())
})

test('too many are open: what to do is said', async () => {
  const message = ERROR_MESSAGES.TOO_MANY_INVITATIONS
  cloud.answer(inviteMember, () => ({ ok: false, code: 'TOO_MANY_INVITATIONS', message }))
  renderPage(<InvitePage />)
  fireEvent.click(await screen.findByRole('radio', { name: /^工作人员/ }))
  fireEvent.click(await button('发邀请'))
  expect(await screen.findByText(message)).toBeTruthy()
})

test('who is no head is told who invites', async () => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  renderPage(<InvitePage />)
  expect(await screen.findByText('这一页给站长用')).toBeTruthy()
  expect(sent(listInvitations.name)).toEqual([])
})
