import { endHousehold, householdChanges, oneHousehold, replaceCards } from '@contract/contactCards'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import { peopleOfHousehold } from '@contract/people'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION } from '../../../test/doubles/examples'
import { ENTRY, sampleHousehold, WANG } from '../../../test/doubles/householdExamples'
import { PERSON_ROW } from '../../../test/doubles/people'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import { DOUBLE_TAP_MS } from '../../ui/Tappable'
import HouseholdPage from './household'

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

test('who opens one that is not theirs to see is not left standing', async () => {
  cloud.answer(oneHousehold, () => ({ ok: false, code: 'NOT_ALLOWED', message: '' }))
  renderPage(<HouseholdPage />)
  fireEvent.click(await screen.findByLabelText('去工作台'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/desk/desk' })
})

test('who took the household up is told, though nothing was changed since', async () => {
  cloud.give(oneHousehold, sampleHousehold())
  renderPage(<HouseholdPage />)
  expect(await screen.findByText('7月1日由李敏登记。')).toBeTruthy()
})

test('the changes before the newest come when they are asked for', async () => {
  const change = (why: string, after: string) => ({
    at: NOW,
    action: 'edit' as const,
    by: WANG,
    why,
    fields: [{ field: 'village' as const, before: '演示村', after }],
  })
  cloud.give(
    oneHousehold,
    sampleHousehold({ changes: [change('写错了', '石桥村')], changesNext: 'older' }),
  )
  cloud.give(householdChanges, { changes: [change('并村了', '新村')] })
  renderPage(<HouseholdPage />)
  fireEvent.click(await screen.findByLabelText('改过1次以上'))
  fireEvent.click(screen.getByLabelText('看更早的改动'))
  expect(await screen.findByText(/并村了/)).toBeTruthy()
  expect(screen.getByText(/写错了/)).toBeTruthy()
  expect(screen.queryByLabelText('看更早的改动')).toBeNull()
  const sent = cloud.calls.find(({ procedure }) => procedure === householdChanges.name)
  expect(sent?.input).toMatchObject({ householdId: 'household-1', after: 'older' })
})

test('a household with many deliveries leads to all of them', async () => {
  const deliveries = Array.from({ length: 20 }, (_, n) => ({ ...ENTRY, deliveryId: `d${n}` }))
  cloud.give(oneHousehold, sampleHousehold({ deliveries, deliveriesNext: 'older' }))
  renderPage(<HouseholdPage />)
  fireEvent.click(await screen.findByLabelText('看更早的送卡记录'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/contactCards/deliveries/deliveries?stationId=bachuan&householdId=household-1',
  })
})

test('exactly twenty deliveries are all of them: nothing older is offered', async () => {
  const deliveries = Array.from({ length: 20 }, (_, n) => ({ ...ENTRY, deliveryId: `d${n}` }))
  cloud.give(oneHousehold, sampleHousehold({ deliveries }))
  renderPage(<HouseholdPage />)
  expect(await screen.findByText('送卡记录')).toBeTruthy()
  expect(screen.queryByLabelText('看更早的送卡记录')).toBeNull()
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

test('what the green button offers is not offered a second time', async () => {
  cloud.give(oneHousehold, sampleHousehold({ nextStep: 'print' }))
  renderPage(<HouseholdPage />)
  await screen.findByLabelText('印卡')
  expect(screen.queryByLabelText(/^印这张卡/)).toBeNull()
  expect(screen.getByLabelText(/^登记送卡/)).toBeTruthy()
})
