import { addHousehold, cardCoverage, editHousehold, oneHousehold } from '@contract/contactCards'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION } from '../../../test/doubles/examples'
import { COVERAGE, sampleColleague, sampleHousehold } from '../../../test/doubles/householdExamples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import { DOUBLE_TAP_MS } from '../../ui/Tappable'
import EditHousehold from './edit'

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, advanceTimers: true })
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(cardCoverage, COVERAGE)
  cloud.give(listMembers, {
    members: [sampleColleague(3, '王秀兰'), sampleColleague(5, '刘志强')],
  })
})
afterEach(() => jest.useRealTimers())

const sent = (name: string) =>
  cloud.calls.filter(({ procedure }) => procedure === name).map(({ input }) => input)
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

test('a household is taken up, in a village as it is written, by two different members', async () => {
  cloud.give(addHousehold, { householdId: 'household-2', cardNo: 328 })
  renderPage(<EditHousehold />)
  fireEvent.click(await screen.findByLabelText('添上这一户'))
  expect(await screen.findByText('请填户主。')).toBeTruthy()
  type('户主', '赵长河')
  type('村或社区', '石')
  fireEvent.click(await screen.findByRole('radio', { name: '石桥村，2户' }))
  const liaisons = within(screen.getByRole('radiogroup', { name: '联络员' }))
  fireEvent.click(await liaisons.findByRole('radio', { name: /^王秀兰/ }))
  const standIns = within(screen.getByRole('radiogroup', { name: '替班人' }))
  expect(standIns.queryByRole('radio', { name: /^王秀兰/ })).toBeNull()
  fireEvent.click(standIns.getByRole('radio', { name: /^刘志强/ }))
  act(() => void jest.advanceTimersByTime(DOUBLE_TAP_MS))
  fireEvent.click(screen.getByLabelText('添上这一户'))
  await waitFor(() => expect(sent(addHousehold.name)).toHaveLength(1))
  expect(sent(addHousehold.name)[0]).toEqual({
    stationId: 'bachuan',
    household: { householder: '赵长河', village: '石桥村', liaisonNo: 3, standInNo: 5 },
  })
  const url = '/contactCards/household/household?stationId=bachuan&householdId=household-2'
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url }))
})

test('a change is handed in with its reason, and nothing but the change', async () => {
  phone.open({ stationId: 'bachuan', householdId: 'household-1' })
  cloud.give(oneHousehold, sampleHousehold({ address: '三组8号' }))
  cloud.give(editHousehold, {})
  renderPage(<EditHousehold />)
  expect(await screen.findByLabelText('存好，还没有改')).toBeTruthy()
  type('住址（可以不填）', '')
  type('为什么改', '搬到村东头了')
  fireEvent.click(screen.getByLabelText('存好'))
  await waitFor(() => expect(sent(editHousehold.name)).toHaveLength(1))
  expect(sent(editHousehold.name)[0]).toEqual({
    stationId: 'bachuan',
    householdId: 'household-1',
    edit: { address: null },
    why: '搬到村东头了',
  })
})
