import { myMemberships } from '@contract/members/tabProcedures'
import { duePlans } from '@contract/people'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import CarePlans from './carePlans'

beforeEach(() => {
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
})
afterEach(() => jest.restoreAllMocks())

test('each plan says how far off its next step is, who leads, and opens', async () => {
  const lead = { memberNo: 1, name: '李敏' }
  const one = { carePlanId: 'plan-1', personId: 'person-1', name: '周建军', lead }
  cloud.give(duePlans, {
    carePlans: [
      { ...one, nextDue: '2026-07-11', steps: 3, stepsDone: 1 },
      { ...one, carePlanId: 'plan-2', name: '陈玉兰', steps: 2, stepsDone: 2 },
    ],
  })
  renderPage(<CarePlans />)
  fireEvent.click(
    await screen.findByLabelText('周建军，超期2天，7月11日前。李敏负责，做了1步，共3步'),
  )
  const url = '/people/carePlan/carePlan?stationId=bachuan&carePlanId=plan-1'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
  expect(screen.getByText(/^都做完了，可以结束。/)).toBeTruthy()
})

test('where there are none it says how one begins', async () => {
  cloud.give(duePlans, { carePlans: [] })
  renderPage(<CarePlans />)
  expect(await screen.findByText(/^现在没有在做的。/)).toBeTruthy()
})
