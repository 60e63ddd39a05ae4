import { endHousehold, oneHousehold, replaceCards } from '@contract/contactCards'
import { listMembers, myMemberships } from '@contract/members'
import { peopleOfHousehold } from '@contract/people'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION } from '../../../test/doubles/examples'
import { sampleHousehold, WANG } from '../../../test/doubles/householdExamples'
import { PERSON_ROW } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import { DOUBLE_TAP_MS } from '../../ui/Tappable'
import HouseholdPage from './household'

const ENTRY = {
  deliveryId: 'delivery-1',
  householdId: 'household-1',
  cardNo: 327,
  householder: '周建军',
  issue: 1,
  way: 'handedOver',
  to: { name: '周桂芳', relation: 'family' },
  on: '2026-07-10',
  by: WANG,
  recordedBy: { memberNo: 1, name: '李敏' },
  recordedAt: NOW,
  hasPhoto: false,
} as const

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, advanceTimers: true })
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan', householdId: 'household-1' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(listMembers, { members: [] })
  cloud.give(peopleOfHousehold, { people: [] })
})
afterEach(() => jest.useRealTimers())

test('a household shows its card, who answers for it, and its ledger', async () => {
  cloud.give(
    oneHousehold,
    sampleHousehold({ state: 'delivered', deliveredOn: '2026-07-10', deliveries: [ENTRY] }),
  )
  renderPage(<HouseholdPage />)
  expect(await screen.findByText('第0327号，演示村')).toBeTruthy()
  expect(screen.getByText('联络员王秀兰')).toBeTruthy()
  fireEvent.click(screen.getByLabelText(/^当面交了，周桂芳（家里人）收的，王秀兰送的/))
  fireEvent.click(within(screen.getByRole('dialog')).getByLabelText('这一条记错了'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/contactCards/deliver/deliver?stationId=bachuan&householdId=household-1&deliveryId=delivery-1',
  })
})

test('a lost card is replaced once it was said that the old one dies', async () => {
  cloud.give(oneHousehold, sampleHousehold({ state: 'delivered' }))
  cloud.give(replaceCards, {})
  renderPage(<HouseholdPage />)
  fireEvent.click(await screen.findByLabelText(/^换一张新卡/))
  expect(screen.getByText(/码马上就不能扫了/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '卡坏了' }))
  fireEvent.click(screen.getByLabelText('换，旧卡作废'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  const sent = cloud.calls.find(({ procedure }) => procedure === replaceCards.name)
  const householdIds = ['household-1']
  expect(sent?.input).toEqual({ stationId: 'bachuan', householdIds, why: 'damaged' })
})

test('moving away asks for the reason before anything is sent', async () => {
  cloud.give(oneHousehold, sampleHousehold())
  cloud.give(endHousehold, {})
  renderPage(<HouseholdPage />)
  fireEvent.click(await screen.findByLabelText('搬走了，不再由本站服务'))
  fireEvent.click(screen.getByLabelText('不再服务了'))
  expect(await screen.findByText('请填原因。')).toBeTruthy()
  expect(cloud.calls.some(({ procedure }) => procedure === endHousehold.name)).toBe(false)
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '搬到县城了' } })
  act(() => void jest.advanceTimersByTime(DOUBLE_TAP_MS))
  fireEvent.click(screen.getByLabelText('不再服务了'))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('a liaison brings the card, and changes nothing else', async () => {
  const memberships = [{ ...POST, role: 'liaison' as const }]
  cloud.give(myMemberships, { memberships, joining: [] })
  cloud.give(oneHousehold, sampleHousehold())
  renderPage(<HouseholdPage />)
  expect(await screen.findByLabelText('登记送卡')).toBeTruthy()
  expect(screen.queryByLabelText(/^换一张新卡/)).toBeNull()
  expect(screen.queryByLabelText('改资料')).toBeNull()
})

test('a liaison opens the file of who lives there', async () => {
  const memberships = [{ ...POST, role: 'liaison' as const }]
  cloud.give(myMemberships, { memberships, joining: [] })
  cloud.give(oneHousehold, sampleHousehold())
  cloud.give(peopleOfHousehold, { people: [PERSON_ROW] })
  renderPage(<HouseholdPage />)
  fireEvent.click(await screen.findByLabelText(/^周建军，男，76岁/))
  const url = '/people/file/file?stationId=bachuan&personId=person-1'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})
