import { cardCoverage } from '@contract/contactCards'
import type { HouseholdQuery } from '@contract/contactCards/householdList'
import { listHouseholds } from '@contract/contactCards/tabProcedures'
import { leaveStation } from '@contract/members'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST } from '../../../test/doubles/examples'
import { householdRow } from '../../../test/doubles/householdExamples'
import { isReloadAsked } from '../../../test/doubles/isReloadAsked'
import { HEAD_CHEN, ROSTER, STAFF_LI, STAFF_WANG } from '../../../test/doubles/members'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import RosterPage from '../list/list'
import LeavePage from './leave'

const HEAD_POST = { ...POST, memberNo: 2, role: 'head' as const, name: '陈志强' }

beforeEach(() => {
  let now = NOW
  jest.spyOn(Date, 'now').mockImplementation(() => {
    now += 500
    return now
  })
  window.sessionStorage.setItem('visitor', 'wx-chen')
  phone.open({ stationId: 'bachuan', memberNo: '1' })
  cloud.give(myMemberships, { memberships: [HEAD_POST], joining: [] })
  cloud.give(listMembers, { members: ROSTER })
  cloud.give(leaveStation, {})
  cloud.give(listHouseholds, { households: [] })
})
afterEach(() => jest.restoreAllMocks())

const sent = () => cloud.calls.filter(({ procedure }) => procedure === leaveStation.name)
const button = (name: string | RegExp) => screen.findByRole('button', { name })

async function fill(): Promise<void> {
  fireEvent.click(await screen.findByRole('radio', { name: /^王秀兰/ }))
  fireEvent.change(screen.getByLabelText(/^为什么离开/), { target: { value: '调到区里工作' } })
}

const COUNTS = { total: 300, delivered: 280, without: 20, seen: 120 }
const COVERAGE = {
  ...COUNTS,
  place: '巴川街道',
  level: 'township' as const,
  outdated: 0,
  refused: 0,
  notAtHome: 0,
  whole: { ...COUNTS, refused: 0, notAtHome: 0 },
  villages: [],
  liaisons: [{ memberNo: 1, name: '李敏', ...COUNTS }],
  below: [],
}

test('a head hands on what a colleague held, once it is asked again', async () => {
  renderPage(<LeavePage />)
  await fill()
  fireEvent.click(await button('李敏离开本站'))
  const sheet = screen.getByRole('dialog', { name: '李敏现在就离开本站吗？' })
  expect(within(sheet).getByText('李敏名下的事全部归王秀兰。')).toBeTruthy()
  expect(within(sheet).getByText(/^李敏的微信马上看不到站里的事/)).toBeTruthy()
  expect(sent()).toEqual([])
  // Who left is on no roster any more: the page must not fall back on that.
  cloud.answer(leaveStation, () => {
    cloud.give(listMembers, { members: [HEAD_CHEN] })
    const formerOnCards = [{ memberNo: 1, name: '李敏', cards: 284 }]
    cloud.give(cardCoverage, { ...COVERAGE, outdated: 290, formerOnCards })
    return { ok: true, output: {} }
  })
  fireEvent.click(within(sheet).getByRole('button', { name: '确定离开' }))
  expect(await screen.findByText('办好了')).toBeTruthy()
  expect(screen.getByText(/李敏名下的事，现在都归王秀兰了/)).toBeTruthy()
  expect(sent()[0]?.input).toEqual({
    stationId: 'bachuan',
    memberNo: 1,
    successorNo: 3,
    why: '调到区里工作',
  })
  expect(await screen.findByText('有284户的联系卡上还印着李敏，请安排换卡。')).toBeTruthy()
  fireEvent.click(await button('看哪些卡要换'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: '/contactCards/list/list?stationId=bachuan&list=outdated',
  })
  fireEvent.click(await button('看名单'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/members/list/list?stationId=bachuan' })
})

test('who stands on no card leaves none behind that is to be replaced', async () => {
  const formerOnCards = [{ memberNo: 9, name: '张强', cards: 11 }]
  cloud.give(cardCoverage, { ...COVERAGE, outdated: 11, formerOnCards })
  renderPage(<LeavePage />)
  await fill()
  fireEvent.click(await button('李敏离开本站'))
  fireEvent.click(await button('确定离开'))
  await screen.findByText('办好了')
  expect((await button('看名单')).className).toContain('button-primary')
  await waitFor(() => expect(screen.queryByText(/还印着/)).toBeNull())
  expect(screen.queryByRole('button', { name: '看哪些卡要换' })).toBeNull()
})

test('who takes over and is away is told to be, and who stands in then', async () => {
  const away = { until: NOW + 24 * 3_600_000, standInNo: 2 }
  cloud.give(listMembers, { members: [STAFF_LI, HEAD_CHEN, { ...STAFF_WANG, away }] })
  const page = renderPage(<LeavePage />)
  await fill()
  fireEvent.click(await button('李敏离开本站'))
  expect(screen.getByText('王秀兰现在不在')).toBeTruthy()
  expect(screen.getByText('明天回，陈志强替。')).toBeTruthy()
  page.unmount()
  // Who leaves stands in for nobody any more.
  const byLi = { ...STAFF_WANG, away: { ...away, standInNo: 1 } }
  cloud.give(listMembers, { members: [STAFF_LI, HEAD_CHEN, byLi] })
  renderPage(<LeavePage />)
  fireEvent.click(await button('李敏离开本站'))
  expect(screen.getByText(/^明天回，这段时间没有别人替/)).toBeTruthy()
})

test('households that both look after are told before, and after that they need a stand-in', async () => {
  const row = householdRow()
  const given = ({ query }: { query: HouseholdQuery }) =>
    query.liaisonNo === 1 && query.standInNo === 3 ? [row, row] : [row]
  cloud.answer(listHouseholds, (input) => ({ ok: true, output: { households: given(input) } }))
  renderPage(<LeavePage />)
  await fill()
  fireEvent.click(await button('李敏离开本站'))
  expect(await screen.findByText('有3户要另定替班人')).toBeTruthy()
  expect(screen.getByText('李敏和王秀兰一起管的，以后只剩王秀兰一个人。')).toBeTruthy()
  cloud.answer(leaveStation, () => {
    const output = { households: Array(30).fill(row), next: 31 }
    cloud.give(listHouseholds, output)
    return { ok: true, output: {} }
  })
  fireEvent.click(await button('确定离开'))
  expect(await screen.findByText(/^有30多户现在只有王秀兰一个人管/)).toBeTruthy()
  fireEvent.click(await button('给这些户定替班人'))
  expect(Taro.redirectTo).toHaveBeenCalledWith({
    url: '/contactCards/assignMany/assignMany?stationId=bachuan&of=alone%3A3',
  })
})

test('which households will stand alone, and which cards are wrong, is not taken for none where it was not read', async () => {
  cloud.answer(listHouseholds, () => ({ ok: false, code: 'FAILED', message: '' }))
  cloud.answer(cardCoverage, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<LeavePage />)
  await fill()
  fireEvent.click(await button('李敏离开本站'))
  const unread = '还没有查到哪些户要另定替班人，也许有，也许没有。点这里再查一次。'
  expect(await button(unread)).toBeTruthy()
  fireEvent.click(await button('确定离开'))
  await screen.findByText('办好了')
  expect(await button(/^还没有查到哪些卡要换/)).toBeTruthy()
  cloud.give(listHouseholds, { households: [householdRow()] })
  fireEvent.click(await button(unread))
  expect(await screen.findByText(/^有1户现在只有王秀兰一个人管/)).toBeTruthy()
})

test('how many households go over is said before', async () => {
  cloud.give(cardCoverage, COVERAGE)
  renderPage(<LeavePage />)
  expect(await screen.findByText(/李敏负责的300户、一人一策和没办完的事/)).toBeTruthy()
})

test('who has left sees no colleague from memory, not even without a net', async () => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  phone.open({ stationId: 'bachuan' })
  const roster = renderPage(<RosterPage />)
  expect(await screen.findByText('王秀兰')).toBeTruthy()
  roster.unmount()
  phone.open({ stationId: 'bachuan', memberNo: String(POST.memberNo) })
  const leaving = renderPage(<LeavePage />)
  await fill()
  fireEvent.click(await button('我要离开本站'))
  cloud.answer(leaveStation, () => {
    cloud.answer(listMembers, () => ({ ok: false, code: 'NOT_ALLOWED', message: '' }))
    cloud.give(myMemberships, { memberships: [], joining: [] })
    return { ok: true, output: {} }
  })
  fireEvent.click(await button('确定离开'))
  expect(await screen.findByText(/您不再是这个站的人/)).toBeTruthy()
  leaving.unmount()
  act(() => onlineManager.setOnline(false))
  phone.open({ stationId: 'bachuan' })
  renderPage(<RosterPage />)
  expect(await screen.findByText('这一页给本站的人用')).toBeTruthy()
  expect(screen.queryByText('王秀兰')).toBeNull()
  act(() => onlineManager.setOnline(true))
})

test('thinking better of it changes nothing', async () => {
  renderPage(<LeavePage />)
  await fill()
  expect(isReloadAsked()).toBe(true)
  fireEvent.click(await button('李敏离开本站'))
  fireEvent.click(await button('先不办'))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sent()).toEqual([])
})

test('the last head hands the role on as well, and leaves by the front', async () => {
  phone.open({ stationId: 'bachuan', memberNo: '2' })
  renderPage(<LeavePage />)
  await fill()
  expect(screen.getByText('王秀兰接着当站长')).toBeTruthy()
  fireEvent.click(await button('我要离开本站'))
  fireEvent.click(await button('确定离开'))
  await screen.findByText(/谢谢您在站里做的事/)
  expect(sent()[0]?.input).toMatchObject({ memberNo: 2, successorAsHead: true })
  fireEvent.click(await button('去首页'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/home' })
})

test('where another head stays, the role goes on only if it is ticked', async () => {
  phone.open({ stationId: 'bachuan', memberNo: '2' })
  const members = [{ ...STAFF_LI, role: 'head' as const }, ...ROSTER.slice(1)]
  cloud.give(listMembers, { members })
  renderPage(<LeavePage />)
  await fill()
  fireEvent.click(screen.getByRole('checkbox', { name: '王秀兰也当站长' }))
  fireEvent.click(await button('我要离开本站'))
  fireEvent.click(await button('确定离开'))
  await waitFor(() => expect(sent()[0]?.input).toMatchObject({ successorAsHead: true }))
})

test('nobody is chosen and nothing said: both are told, nothing is asked', async () => {
  renderPage(<LeavePage />)
  fireEvent.click(await button('李敏离开本站'))
  expect(screen.getByText('请选接手的人。')).toBeTruthy()
  expect(screen.getByText('请填原因。')).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('where nobody else is, somebody has to join first', async () => {
  cloud.give(listMembers, { members: [STAFF_LI] })
  renderPage(<LeavePage />)
  expect(await screen.findByText('站里没有别人可以接手。请先邀请新人加入。')).toBeTruthy()
})

test('a refusal is said on the page, and the sheet is closed', async () => {
  const message = '站里现在没有这个人，可能已经离开了。请看最新的名单。'
  cloud.answer(leaveStation, () => ({ ok: false, code: 'MEMBER_GONE', message }))
  renderPage(<LeavePage />)
  await fill()
  fireEvent.click(await button('李敏离开本站'))
  fireEvent.click(await button('确定离开'))
  expect(await screen.findByText(message)).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
})
