import { listStations } from '@contract/stations'
import { fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { STATION } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { chooseStation, forgetChosenStation } from '../../stations/chosenStation'
import BindByPhone from './byPhone'

test('the station is chosen before anything is asked', () => {
  forgetChosenStation()
  cloud.give(listStations, { stations: [] })
  renderPage(<BindByPhone />)
  expect(screen.getByText('您的档案在哪个站？')).toBeTruthy()
})

test('a browser says that the number comes from WeChat alone', () => {
  chooseStation(STATION)
  renderPage(<BindByPhone />)
  fireEvent.click(screen.getByLabelText('看完了，我同意'))
  expect(screen.getByText('巴川街道退役军人服务站')).toBeTruthy()
  expect(screen.getByText(/请用微信打开，或者换一个办法/)).toBeTruthy()
})
