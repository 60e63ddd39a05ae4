import { listInvitations } from '@contract/members'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import { stationHome } from '@contract/stations/tabProcedures'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION_HOME } from '../../../test/doubles/examples'
import { ROSTER, STAFF_WANG, sampleInvitation } from '../../../test/doubles/members'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import Work from './work'

const HEAD_POST = { ...POST, memberNo: 2, role: 'head' as const, name: '陈志强' }

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(listMembers, { members: ROSTER })
  cloud.give(stationHome, STATION_HOME)
})
afterEach(() => jest.restoreAllMocks())

test('staff find the roster and their own card, and how many are away', async () => {
  const away = { until: NOW + 1 }
  cloud.give(listMembers, {
    members: ROSTER.map((each) => (each === STAFF_WANG ? { ...each, away } : each)),
  })
  renderPage(<Work />)
  fireEvent.click(await screen.findByRole('button', { name: /^工作人员，.*1人不在$/ }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/members/list/list?stationId=bachuan' })
  fireEvent.click(screen.getByRole('button', { name: /^我的名片/ }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/members/own/own?stationId=bachuan' })
  expect(screen.queryByRole('button', { name: /^邀请新人/ })).toBeNull()
  expect(cloud.calls.some(({ procedure }) => procedure === listInvitations.name)).toBe(false)
})

test('a head is told who waits', async () => {
  cloud.give(myMemberships, { memberships: [HEAD_POST], joining: [] })
  const accepted = { name: '周大海', phone: '19900000041', at: NOW }
  cloud.give(listInvitations, {
    invitations: [
      sampleInvitation('周大海', { status: 'waiting', accepted }),
      sampleInvitation('赵桂芳'),
    ],
  })
  renderPage(<Work />)
  expect(await screen.findByRole('button', { name: /^邀请新人，.*1人等您确认$/ })).toBeTruthy()
  expect(screen.getByRole('button', { name: /^服务站信息/ })).toBeTruthy()
})

test('who works at two stations says at which', async () => {
  const other = { ...POST, stationId: 'anju', place: '安居镇' }
  cloud.give(myMemberships, { memberships: [POST, other], joining: [] })
  renderPage(<Work />)
  fireEvent.click(await screen.findByRole('button', { name: /^安居镇/ }))
  expect(screen.getByText('安居镇退役军人服务站')).toBeTruthy()
})

test('an address says at which station', async () => {
  phone.open({ stationId: 'anju' })
  const other = { ...POST, stationId: 'anju', place: '安居镇' }
  cloud.give(myMemberships, { memberships: [POST, other], joining: [] })
  renderPage(<Work />)
  expect(await screen.findByText('安居镇退役军人服务站')).toBeTruthy()
})

test('on a wide screen it has the rail, which leads back to the desk', async () => {
  window.innerWidth = 1280
  renderPage(<Work />)
  fireEvent.click(await screen.findByRole('tab', { name: '工作台' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/desk/desk' })
})

test('who works nowhere is told how one joins', async () => {
  cloud.give(myMemberships, { memberships: [], joining: [] })
  renderPage(<Work />)
  fireEvent.click(await screen.findByRole('button', { name: '输入邀请码' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/members/join/join' })
})

test('a page that does not open says so and is asked for again', async () => {
  cloud.answer(myMemberships, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<Work />)
  await screen.findByText('没有打开')
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('巴川街道退役军人服务站')).toBeTruthy()
})
