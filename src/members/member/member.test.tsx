import { comeBack, goAway } from '@contract/members'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import { stationHome } from '@contract/stations/tabProcedures'
import { instantOf } from '@contract/time'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION_HOME } from '../../../test/doubles/examples'
import { ROSTER, STAFF_LI, STAFF_WANG } from '../../../test/doubles/members'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import MemberPage from './member'

const HEAD_POST = { ...POST, memberNo: 2, role: 'head' as const, name: '陈志强' }
const AFTERNOON = instantOf('2026-07-13', '14:00')

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
  phone.open({ stationId: 'bachuan', memberNo: '1' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(listMembers, { members: ROSTER })
  cloud.give(stationHome, {
    ...STATION_HOME,
    today: { date: '2026-07-13', periods: [{ opens: '14:00', closes: '17:30' }] },
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  act(() => onlineManager.setOnline(true))
})

const sent = (name: string) => cloud.calls.filter(({ procedure }) => procedure === name)

test('one tap says that one is out until the afternoon, another that one is back', async () => {
  let away: { until: number } | undefined
  cloud.answer(listMembers, () => ({
    ok: true,
    output: { members: [away ? { ...STAFF_LI, away } : STAFF_LI, STAFF_WANG] },
  }))
  cloud.answer(goAway, ({ until }) => {
    away = { until }
    return { ok: true, output: {} }
  })
  cloud.answer(comeBack, () => {
    away = undefined
    return { ok: true, output: {} }
  })
  renderPage(<MemberPage />)
  expect(await screen.findByText('点了就登上，王秀兰替班。')).toBeTruthy()
  fireEvent.click(await screen.findByRole('button', { name: '下午2点回' }))
  expect(await screen.findByText('您现在不在，下午2点回，王秀兰替')).toBeTruthy()
  expect(sent(goAway.name)[0]?.input).toEqual({
    stationId: 'bachuan',
    memberNo: 1,
    until: AFTERNOON,
  })
  fireEvent.click(screen.getByRole('button', { name: '我回来了' }))
  expect(await screen.findByRole('button', { name: '下午2点回' })).toBeTruthy()
  expect(sent(comeBack.name)[0]?.input).toEqual({ stationId: 'bachuan', memberNo: 1 })
})

test('a colleague is called, and nothing of theirs is changed', async () => {
  phone.open({ stationId: 'bachuan', memberNo: '3' })
  renderPage(<MemberPage />)
  fireEvent.click(await screen.findByRole('button', { name: '打电话 199-0000-0003，打电话' }))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '19900000003' })
  expect(screen.queryByRole('button', { name: /离开本站/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /明天回/ })).toBeNull()
  expect(screen.queryByText('编制')).toBeNull()
})

test('why a colleague is out is for colleagues to read', async () => {
  phone.open({ stationId: 'bachuan', memberNo: '3' })
  const away = { until: AFTERNOON, note: '去区里开会' }
  cloud.give(listMembers, { members: [STAFF_LI, { ...STAFF_WANG, away }] })
  renderPage(<MemberPage />)
  expect(await screen.findByText('现在不在，下午2点回')).toBeTruthy()
  expect(screen.getByText('去区里开会')).toBeTruthy()
})

test('a head changes anybody, and sees what the yearly count needs', async () => {
  cloud.give(myMemberships, { memberships: [HEAD_POST], joining: [] })
  const told = { ...STAFF_LI, fullTime: true, onEstablishment: false, veteran: 'no' as const }
  cloud.give(listMembers, { members: [told, STAFF_WANG] })
  renderPage(<MemberPage />)
  expect(await screen.findByText('专职，不在编，不是退役军人和军人家属')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^改职务和分工/ }))
  fireEvent.click(screen.getByRole('button', { name: /^离开本站/ }))
  expect(jest.mocked(Taro.navigateTo).mock.calls.map(([{ url }]) => url)).toEqual([
    '/members/edit/edit?stationId=bachuan&memberNo=1',
    '/members/leave/leave?stationId=bachuan&memberNo=1',
  ])
})

test('who took over from others says so; who left no number too', async () => {
  const { phone: _, ...unreachable } = STAFF_WANG
  phone.open({ stationId: 'bachuan', memberNo: '3' })
  cloud.give(listMembers, { members: [STAFF_LI, { ...unreachable, holdsFor: [3, 7, 8] }] })
  renderPage(<MemberPage />)
  expect(await screen.findByText('2位离开的人的事')).toBeTruthy()
  expect(screen.getByText('没有留')).toBeTruthy()
})

test('who has left meanwhile is nobody, and the roster is one tap away', async () => {
  phone.open({ stationId: 'bachuan', memberNo: '9' })
  renderPage(<MemberPage />)
  fireEvent.click(await screen.findByRole('button', { name: '看名单' }))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/members/list/list?stationId=bachuan' })
})

test('what was refused is said, and the choice stays', async () => {
  const message = '站里现在没有这个人，可能已经离开了。请看最新的名单。'
  cloud.answer(goAway, () => ({ ok: false, code: 'MEMBER_GONE', message }))
  renderPage(<MemberPage />)
  fireEvent.click(await screen.findByRole('button', { name: '明天回' }))
  expect(await screen.findByText(message)).toBeTruthy()
  expect(screen.getByRole('button', { name: '明天回' })).toBeTruthy()
})

test('without the net nothing is offered that needs it', async () => {
  renderPage(<MemberPage />)
  await screen.findByRole('button', { name: '明天回' })
  act(() => onlineManager.setOnline(false))
  await waitFor(() => expect(screen.queryByRole('button', { name: '明天回' })).toBeNull())
  expect(screen.getByText('连上网再登')).toBeTruthy()
})
