import { listFormerMembers, listInvitations } from '@contract/members'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import Taro from '@tarojs/taro'
import { fireEvent, screen, within } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST } from '../../../test/doubles/examples'
import {
  ROSTER,
  STAFF_LI,
  STAFF_WANG,
  sampleColleague,
  sampleInvitation,
} from '../../../test/doubles/members'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import RosterPage from './list'

const HEAD_POST = { ...POST, memberNo: 2, role: 'head' as const, name: '陈志强' }

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
  phone.open({ stationId: 'bachuan' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(listMembers, { members: ROSTER })
})
afterEach(() => jest.restoreAllMocks())

function asHead(): void {
  cloud.give(myMemberships, { memberships: [HEAD_POST], joining: [] })
  cloud.give(listInvitations, { invitations: [] })
}

test('everybody stands by role; a colleague is called by one tap, oneself is not', async () => {
  renderPage(<RosterPage />)
  const staff = await screen.findByRole('group', { name: '工作人员' })
  expect(within(staff).getByText('李敏（我）')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '打电话，李敏' })).toBeNull()
  fireEvent.click(within(staff).getByRole('button', { name: '打电话，王秀兰' }))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '19900000003' })
  fireEvent.click(within(staff).getByRole('button', { name: '王秀兰' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/members/member/member?stationId=bachuan&memberNo=3',
  })
})

test('who is away says until when, and who stands in', async () => {
  const away = { until: NOW + 2 * 3_600_000 }
  cloud.give(listMembers, { members: [{ ...STAFF_LI, away }, STAFF_WANG] })
  renderPage(<RosterPage />)
  expect(await screen.findByText('上午11:41回')).toBeTruthy()
  expect(
    screen.getByRole('button', { name: /李敏（我），上午11:41回，王秀兰替，1号窗口/ }),
  ).toBeTruthy()
})

test('from many, one is found by name or by the last digits', async () => {
  const members = Array.from({ length: 9 }, (_, n) => sampleColleague(n + 1, `人${n + 1}`))
  cloud.give(listMembers, { members })
  renderPage(<RosterPage />)
  fireEvent.change(await screen.findByPlaceholderText(/姓名/), { target: { value: '0007' } })
  expect(screen.queryByText('人6')).toBeNull()
  expect(screen.getByText('人7')).toBeTruthy()
  fireEvent.change(screen.getByPlaceholderText(/姓名/), { target: { value: '吴' } })
  expect(screen.getByText('没找到吴，看看写对没有。')).toBeTruthy()
})

test('a few are seen without looking for anybody', async () => {
  renderPage(<RosterPage />)
  await screen.findByText('王秀兰')
  expect(screen.queryByPlaceholderText(/姓名/)).toBeNull()
})

test('a head sees on top who waits, and invites', async () => {
  asHead()
  const accepted = { name: '周大海', phone: '19900000041', at: NOW }
  cloud.give(listInvitations, {
    invitations: [sampleInvitation('周大海', { status: 'waiting', accepted })],
  })
  renderPage(<RosterPage />)
  fireEvent.click(await screen.findByRole('button', { name: '1人等您确认，周大海' }))
  fireEvent.click(screen.getByRole('button', { name: '邀请新人' }))
  const url = '/members/invite/invite?stationId=bachuan'
  expect(jest.mocked(Taro.navigateTo).mock.calls).toEqual([[{ url }], [{ url }]])
})

test('a head reads who left, to whom, page by page', async () => {
  asHead()
  const former = (memberNo: number, name: string) => ({
    memberNo,
    name,
    role: 'staff' as const,
    joinedAt: NOW,
    leftAt: NOW,
    why: '调走了',
    successor: { memberNo: 3, name: '王秀兰' },
  })
  cloud.answer(listFormerMembers, ({ after }) => ({
    ok: true,
    output: after
      ? { members: [former(8, '唐国栋')] }
      : { members: [former(9, '何长顺')], next: 'p2' },
  }))
  renderPage(<RosterPage />)
  fireEvent.click(await screen.findByRole('button', { name: '已经离开的人' }))
  expect(await screen.findByText('2026年7月13日离开，事情交给王秀兰，调走了')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '再看后面的' }))
  expect(await screen.findByText('唐国栋')).toBeTruthy()
})

test('others are shown neither who waits nor who left', async () => {
  renderPage(<RosterPage />)
  await screen.findByText('王秀兰')
  expect(screen.queryByText('已经离开的人')).toBeNull()
  expect(screen.queryByRole('button', { name: '邀请新人' })).toBeNull()
})

test('who does not work there is told so', async () => {
  cloud.give(myMemberships, { memberships: [], joining: [] })
  renderPage(<RosterPage />)
  expect(await screen.findByText('这一页给本站的人用')).toBeTruthy()
  expect(cloud.calls.some(({ procedure }) => procedure === listMembers.name)).toBe(false)
})

test('without a station it leads to where one is known', async () => {
  phone.open({})
  renderPage(<RosterPage />)
  fireEvent.click(await screen.findByRole('button', { name: '去“站里的事”' }))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/members/work/work' })
})
