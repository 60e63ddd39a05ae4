import { deliveriesOfHousehold, listDeliveries } from '@contract/contactCards'
import { myMemberships } from '@contract/members/tabProcedures'
import { instantOf } from '@contract/time'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, POST, STATION } from '../../../test/doubles/examples'
import { ENTRY } from '../../../test/doubles/householdExamples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation } from '../../stations/chosenStation'
import Deliveries from './deliveries'

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, advanceTimers: true })
  chooseStation(STATION)
  phone.open({ stationId: 'bachuan' })
  cloud.give(myMemberships, { memberships: [POST], joining: [] })
})
afterEach(() => jest.useRealTimers())

test('by day, an entry that was put right says so, and each opens its household', async () => {
  const wrong = { ...ENTRY, deliveryId: 'a', correctedBy: 'b' }
  const right = {
    ...ENTRY,
    deliveryId: 'b',
    way: 'withdrawn' as const,
    corrects: 'a',
    why: '记到别家了',
    recordedAt: instantOf('2026-07-12', '09:00'),
  }
  cloud.give(listDeliveries, { deliveries: [right, wrong] })
  renderPage(<Deliveries />)
  const days = await screen.findAllByRole('heading', { level: 2 })
  expect(days.map(({ textContent }) => textContent)).toEqual(['7月12日记的', '7月10日记的'])
  expect(screen.getByText('周建军 当面交了（后来改了）')).toBeTruthy()
  fireEvent.click(screen.getByLabelText(/^周建军\s记错了.*改的原因是记到别家了/))
  const url = '/contactCards/household/household?stationId=bachuan&householdId=household-1'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('the older ones come when they are asked for', async () => {
  cloud.answer(listDeliveries, ({ after }) => ({
    ok: true,
    output:
      after === undefined
        ? { deliveries: [ENTRY], next: 'older' }
        : { deliveries: [{ ...ENTRY, deliveryId: 'old', householder: '孙国庆' }] },
  }))
  renderPage(<Deliveries />)
  fireEvent.click(await screen.findByLabelText('再看后面的'))
  expect(await screen.findByText('孙国庆 当面交了')).toBeTruthy()
  expect(screen.getByText('周建军 当面交了')).toBeTruthy()
})

test('of one household where it is named', async () => {
  phone.open({ stationId: 'bachuan', householdId: 'household-1' })
  cloud.give(deliveriesOfHousehold, { deliveries: [] })
  renderPage(<Deliveries />)
  expect(await screen.findByText('还没有送过卡')).toBeTruthy()
  const sent = cloud.calls.find(({ procedure }) => procedure === deliveriesOfHousehold.name)
  expect(sent?.input).toEqual({ stationId: 'bachuan', householdId: 'household-1' })
})

test('a ledger without an entry leads to where the first is put down', async () => {
  cloud.give(listDeliveries, { deliveries: [] })
  renderPage(<Deliveries />)
  fireEvent.click(await screen.findByLabelText('去看还没有卡的'))
  const url = '/contactCards/list/list?stationId=bachuan&list=without'
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url })
})

test('a liaison reads what is written of a household, and not the whole ledger', async () => {
  const liaison = { ...POST, role: 'liaison' as const }
  cloud.give(myMemberships, { memberships: [liaison], joining: [] })
  cloud.give(deliveriesOfHousehold, { deliveries: [ENTRY] })
  const { unmount } = renderPage(<Deliveries />)
  expect(await screen.findByText('这一页给站长和工作人员用')).toBeTruthy()
  expect(cloud.calls.map(({ procedure }) => procedure)).not.toContain(listDeliveries.name)
  unmount()
  phone.open({ stationId: 'bachuan', householdId: 'household-1' })
  renderPage(<Deliveries />)
  expect(await screen.findByText('周建军 当面交了')).toBeTruthy()
})
