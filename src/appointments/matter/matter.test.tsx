import { ERROR_MESSAGES } from '@contract/errors'
import { MATTER_KEYS } from '@contract/matters'
import { listStations, stationHome } from '@contract/stations/tabProcedures'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { STATION, STATION_HOME } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation, forgetChosenStation } from '../../stations/chosenStation'
import MatterPage from './matter'
import { splitMatters } from './splitMatters'

beforeEach(() => {
  forgetChosenStation()
  phone.open({ stationId: 'bachuan' })
  cloud.give(stationHome, STATION_HOME)
})

test('a tap moves on to the times, to the station before other ways', async () => {
  renderPage(<MatterPage />)
  fireEvent.click(await screen.findByLabelText('关系转接，组织关系、档案'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/appointments/time/time?stationId=bachuan&matter=transfer&way=onSite',
  })
})

test('who cannot tell calls the duty phone', async () => {
  renderPage(<MatterPage />)
  fireEvent.click(await screen.findByLabelText(/^说不清？请人帮我选/))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '02300001234' })
})

test('a matter without a window asks for a call', async () => {
  const matters = [{ matter: 'policy', note: '讲政策', bring: [], ways: [] } as const]
  cloud.give(stationHome, {
    ...STATION_HOME,
    matters: matters.map((m) => ({ ...m, bring: [], ways: [] })),
  })
  renderPage(<MatterPage />)
  fireEvent.click(await screen.findByLabelText('政策咨询，讲政策，请打电话'))
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})

test('without a station, one is chosen first', () => {
  phone.open({})
  renderPage(<MatterPage />)
  fireEvent.click(screen.getByLabelText('选服务站'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/stations/choose/choose' })
})

test.each([
  [5, 5, 0],
  [6, 6, 0],
  [7, 5, 2],
  [12, 5, 7],
])('of %i matters %i stand there at once', (count, first, rest) => {
  const split = splitMatters(MATTER_KEYS.slice(0, count))
  expect([split.first.length, split.rest.length]).toEqual([first, rest])
})

test('a station that is not there leads to the choice of one, and to a phone', async () => {
  cloud.give(listStations, { stations: [{ ...STATION, hasBelow: false }] })
  cloud.answer(stationHome, () => ({
    ok: false,
    code: 'NOT_FOUND',
    message: ERROR_MESSAGES.NOT_FOUND,
  }))
  renderPage(<MatterPage />)
  fireEvent.click(await screen.findByLabelText('选服务站'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/stations/choose/choose' })
  expect(await screen.findByLabelText('打电话问，023-0000-1234')).toBeTruthy()
})

test('where nothing opens, the phone of the remembered station stays', async () => {
  chooseStation(STATION)
  cloud.answer(stationHome, () => ({ ok: false, code: 'FAILED', message: '' }))
  renderPage(<MatterPage />)
  expect(await screen.findByLabelText('打电话问 023-0000-1234')).toBeTruthy()
})
