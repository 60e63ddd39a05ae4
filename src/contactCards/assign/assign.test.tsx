import { assignHouseholds, oneHousehold } from '@contract/contactCards'
import { listMembers, myMemberships } from '@contract/members/tabProcedures'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { POST, STATION } from '../../../test/doubles/examples'
import { sampleColleague, sampleHousehold, WANG } from '../../../test/doubles/householdExamples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import Assign from './assign'

beforeEach(() => {
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan', householdId: 'household-1' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  cloud.give(listMembers, {
    members: [sampleColleague(3, '王秀兰'), sampleColleague(5, '刘志强')],
  })
  cloud.give(assignHouseholds, { changed: 1 })
})

const inputs = () =>
  cloud.calls
    .filter(({ procedure }) => procedure === assignHouseholds.name)
    .map(({ input }) => input)

test('whoever becomes liaison is no longer the stand-in, and another is asked for', async () => {
  cloud.give(oneHousehold, sampleHousehold())
  renderPage(<Assign />)
  expect(await screen.findByLabelText('就这样定，还没有换')).toBeTruthy()
  const liaisons = within(screen.getByRole('radiogroup', { name: '联络员' }))
  fireEvent.click(await liaisons.findByRole('radio', { name: /^刘志强/ }))
  fireEvent.click(screen.getByLabelText('就这样定'))
  expect(await screen.findByText('请选替班人。')).toBeTruthy()
  expect(screen.getByText('请填原因。')).toBeTruthy()
  expect(inputs()).toEqual([])
})

test('where one member answers for both, a stand-in is all that is chosen', async () => {
  cloud.give(oneHousehold, sampleHousehold({ standIn: WANG, nextStep: 'assign' }))
  renderPage(<Assign />)
  const standIns = within(await screen.findByRole('radiogroup', { name: '替班人' }))
  fireEvent.click(await standIns.findByRole('radio', { name: /^刘志强/ }))
  fireEvent.change(screen.getByLabelText('为什么换'), { target: { value: '分片调整' } })
  fireEvent.click(screen.getByLabelText('就这样定'))
  await waitFor(() => expect(inputs()).toHaveLength(1))
  const householdIds = ['household-1']
  const two = { liaisonNo: 3, standInNo: 5 }
  expect(inputs()[0]).toEqual({ stationId: 'bachuan', householdIds, ...two, why: '分片调整' })
})
