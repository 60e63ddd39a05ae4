import { cardCoverage, findByCardNo, oneHousehold, replaceCards } from '@contract/contactCards'
import { listHouseholds } from '@contract/contactCards/tabProcedures'
import { myMemberships } from '@contract/members/tabProcedures'
import type { MemberRole } from '@contract/procedure'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { COVERAGE, householdRow, sampleHousehold } from '../../../test/doubles/householdExamples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import CardList from './list'

const ROWS = [
  householdRow({ householdId: 'a', householder: '周建军' }),
  householdRow({ householdId: 'b', householder: '赵长河', nextStep: 'print' }),
]

function workAs(role: MemberRole): void {
  const post = { ...POST, role, memberNo: 3 }
  cloud.give(myMemberships, { memberships: [post], joining: [] })
}

const queries = () =>
  cloud.calls
    .filter(({ procedure }) => procedure === listHouseholds.name)
    .map(({ input }) => Reflect.get(Object(input), 'query'))

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
  workAs('staff')
  cloud.give(cardCoverage, COVERAGE)
  cloud.give(listHouseholds, { households: ROWS })
})

test('how many have their card, and one tap from a household to its next step', async () => {
  renderPage(<CardList />)
  expect(await screen.findByText('40%')).toBeTruthy()
  expect(screen.getByText('送到2户，共5户')).toBeTruthy()
  expect(screen.getByRole('tab', { name: '还没送 3' })).toBeTruthy()
  fireEvent.click(await screen.findByLabelText('登记送卡，周建军'))
  const deliver = '/contactCards/deliver/deliver?stationId=bachuan&householdId=a'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: deliver })
  fireEvent.click(screen.getByLabelText('印卡，赵长河'))
  const print = '/contactCards/print/print?stationId=bachuan&householdIds=b'
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: print })
})

test('a village is chosen, and only its households are asked for', async () => {
  renderPage(<CardList />)
  await screen.findByText('40%')
  fireEvent.click(screen.getByLabelText('看的是全站，换村、换人'))
  fireEvent.click(screen.getByRole('radio', { name: '石桥村，2户' }))
  await waitFor(() => expect(queries()).toContainEqual({ list: 'without', village: '石桥村' }))
  fireEvent.click(screen.getByRole('tab', { name: '要换卡' }))
  await waitFor(() => expect(queries()).toContainEqual({ list: 'outdated', village: '石桥村' }))
})

test('what a number counts is shown to who comes from it', async () => {
  const of = encodeURIComponent('village:石桥村')
  phone.open({ stationId: 'bachuan', list: 'notAtHome', of })
  renderPage(<CardList />)
  expect(await screen.findByText('周建军')).toBeTruthy()
  expect(queries()).toEqual([{ list: 'notAtHome', village: '石桥村' }])
  expect(screen.getByRole('tab', { name: '家里没人' })).toBeTruthy()
  fireEvent.click(screen.getByLabelText('好多户一起换联络员'))
  const url = `/contactCards/assignMany/assignMany?stationId=bachuan&of=${of}`
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('a liaison sees what they hold, and takes no step that is others’', async () => {
  workAs('liaison')
  cloud.give(listHouseholds, {
    households: [householdRow({ householder: '周建军', nextStep: 'replace', outdated: true })],
  })
  renderPage(<CardList />)
  expect(await screen.findByText('周建军')).toBeTruthy()
  expect(queries()).toEqual([{ list: 'without', liaisonNo: 3 }])
  expect(screen.queryByLabelText('换一张新卡，周建军')).toBeNull()
  expect(screen.queryByLabelText('添一户')).toBeNull()
  expect(cloud.calls.some(({ procedure }) => procedure === cardCoverage.name)).toBe(false)
})

test('cards that name who has left are replaced together, once it was said that they die', async () => {
  const outdated = { outdated: true, nextStep: 'replace' } as const
  cloud.give(replaceCards, {})
  cloud.give(listHouseholds, {
    households: [
      householdRow({ householdId: 'a', ...outdated }),
      householdRow({ householdId: 'b', ...outdated }),
      householdRow({ householdId: 'c', outdated: true, nextStep: 'assign' }),
    ],
  })
  renderPage(<CardList />)
  fireEvent.click(await screen.findByRole('tab', { name: /^要换卡/ }))
  fireEvent.click(await screen.findByLabelText('这2户都换新卡'))
  expect(screen.getByText(/码马上就不能扫了/)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('都换，旧卡作废'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const sent = cloud.calls.find(({ procedure }) => procedure === replaceCards.name)
  const householdIds = ['a', 'b']
  expect(sent?.input).toEqual({ stationId: 'bachuan', householdIds, why: 'changed' })
})

test('a household is found by the number on its card', async () => {
  cloud.answer(findByCardNo, ({ cardNo }) => ({
    ok: true,
    output: householdRow({ cardNo, householder: '李长明' }),
  }))
  renderPage(<CardList />)
  fireEvent.change(await screen.findByLabelText('按卡号找'), { target: { value: '第0012号' } })
  expect(await screen.findByText('第0012号是这一户')).toBeTruthy()
  expect(screen.getByText('李长明')).toBeTruthy()
  expect(screen.queryByText('周建军')).toBeNull()
})

test('the households after these come when they are asked for', async () => {
  cloud.answer(listHouseholds, ({ after }) => ({
    ok: true,
    output:
      after === undefined
        ? { households: ROWS, next: 30 }
        : { households: [householdRow({ householdId: 'c', householder: '孙国庆' })] },
  }))
  renderPage(<CardList />)
  fireEvent.click(await screen.findByLabelText('再看后面的'))
  expect(await screen.findByText('孙国庆')).toBeTruthy()
  expect(screen.getByText('周建军')).toBeTruthy()
  expect(screen.queryByLabelText('再看后面的')).toBeNull()
})

test('who does not work there is shown where to begin', async () => {
  cloud.give(myMemberships, { memberships: [], joining: [] })
  renderPage(<CardList />)
  expect(await screen.findByText('这一页给本站的人用')).toBeTruthy()
  expect(queries()).toEqual([])
})

test('a station without households is not said to have brought all their cards', async () => {
  cloud.give(cardCoverage, { ...COVERAGE, total: 0, without: 0 })
  cloud.give(listHouseholds, { households: [] })
  renderPage(<CardList />)
  expect(await screen.findByRole('heading', { name: '还没有住户' })).toBeTruthy()
})

test('without a net no cards are printed', async () => {
  renderPage(<CardList />)
  await screen.findByLabelText('印卡')
  act(() => onlineManager.setOnline(false))
  expect(await screen.findByLabelText('印卡，连上网再印')).toBeTruthy()
  act(() => onlineManager.setOnline(true))
})

test('on a wide screen the household stands beside the list, and what comes next for it is green', async () => {
  window.innerWidth = 1280
  cloud.answer(oneHousehold, ({ householdId }) => ({
    ok: true,
    output: sampleHousehold({ householdId, householder: '赵长河', nextStep: 'print' }),
  }))
  renderPage(<CardList />)
  expect(await screen.findByText('点左边的一户，这里看联系卡和送卡记录。')).toBeTruthy()
  expect(screen.getByLabelText('印卡').className).toContain('button-primary')
  fireEvent.click(await screen.findByLabelText(/^赵长河，第/))
  expect(await screen.findByRole('heading', { name: '赵长河' })).toBeTruthy()
  expect(Taro.navigateTo).not.toHaveBeenCalled()
  const [ofList, ofDetail] = screen.getAllByLabelText('印卡')
  expect(ofDetail?.className).toContain('button-primary')
  expect(ofList?.className).toContain('button-secondary')
})

test('another list has nobody of the former one beside it, and a reload neither', async () => {
  window.innerWidth = 1280
  cloud.answer(oneHousehold, ({ householdId }) => ({
    ok: true,
    output: sampleHousehold({ householdId, householder: '赵长河' }),
  }))
  renderPage(<CardList />)
  fireEvent.click(await screen.findByLabelText(/^赵长河，第/))
  expect(await screen.findByRole('heading', { name: '赵长河' })).toBeTruthy()
  expect(window.location.hash).toContain('householdId=b')
  fireEvent.click(screen.getByRole('tab', { name: /^要换卡/ }))
  expect(screen.queryByRole('heading', { name: '赵长河' })).toBeNull()
  expect(screen.getByText('点左边的一户，这里看联系卡和送卡记录。')).toBeTruthy()
  expect(window.location.hash).not.toContain('householdId')
})

test('on a wide screen the rail leads back to the desk, and the act of the list stands over it', async () => {
  window.innerWidth = 1280
  renderPage(<CardList />)
  const list = (await screen.findByText('40%')).closest('.list-and-detail-list')
  expect(list?.firstElementChild?.contains(screen.getByLabelText('印卡'))).toBe(true)
  fireEvent.click(screen.getByRole('tab', { name: '工作台' }))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/desk/desk' })
})

test('on a phone there is no rail', async () => {
  window.innerWidth = 375
  renderPage(<CardList />)
  await screen.findByText('40%')
  expect(screen.queryByRole('tab', { name: '工作台' })).toBeNull()
})

test('who has no household is offered nothing to print', async () => {
  workAs('liaison')
  cloud.give(listHouseholds, { households: [] })
  renderPage(<CardList />)
  expect(await screen.findByRole('heading', { name: '没有要送卡的' })).toBeTruthy()
  expect(screen.queryByLabelText('印卡')).toBeNull()
})
