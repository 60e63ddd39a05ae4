import { listStations } from '@contract/stations/tabProcedures'
import Taro from '@tarojs/taro'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation, forgetChosenStation } from '../chosenStation'
import Scan from './scan'

beforeEach(() => {
  forgetChosenStation()
  cloud.give(listStations, { stations: [] })
})

test('a code goes on to what it stands for, and leaves nothing to go back to', () => {
  phone.open({ scene: encodeURIComponent('s.bachuan') })
  renderPage(<Scan />)
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/stations/card/card?stationId=bachuan' })
  expect(screen.queryByText('这个码打不开')).toBeNull()
})

test('a broken code says what to do, and whom to call', () => {
  chooseStation(STATION)
  phone.open({ scene: 's.' })
  renderPage(<Scan />)
  expect(Taro.redirectTo).not.toHaveBeenCalled()
  expect(screen.getByText('请再扫一次，或者打电话问。')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('打电话问，023-0000-1234'))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '02300001234' })
})

test('on a phone that knows no station it leads to the front', async () => {
  renderPage(<Scan />)
  fireEvent.click(await screen.findByLabelText('去首页'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/home' })
})
