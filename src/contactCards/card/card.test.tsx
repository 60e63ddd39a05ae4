import { scanCard } from '@contract/contactCards'
import { listStations } from '@contract/stations/tabProcedures'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, STATION } from '../../../test/doubles/examples'
import { SCANNED_CARD } from '../../../test/doubles/householdExamples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chosenStation, forgetChosenStation } from '../../stations/chosenStation'
import HouseholdCard from './card'

const CODE = '0123456789ABCDEFGHJKMNPQRS'

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, advanceTimers: true })
  forgetChosenStation()
  cloud.give(listStations, { stations: [] })
  phone.open({ code: CODE })
})
afterEach(() => jest.useRealTimers())

test('a scanned card says whom to call, and calls the liaison', async () => {
  cloud.give(scanCard, SCANNED_CARD)
  renderPage(<HouseholdCard />)
  expect(await screen.findByRole('heading', { name: '王秀兰' })).toBeTruthy()
  expect(screen.getByText('巴川街道退役军人服务站，第0327号')).toBeTruthy()
  expect(screen.getByText('站里今天上班，下午5:30关门')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('打给联络员王秀兰，199-0000-1234'))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '19900001234' })
  fireEvent.click(screen.getByLabelText('打电话 023-0000-1234'))
  expect(Taro.makePhoneCall).toHaveBeenLastCalledWith({ phoneNumber: '02300001234' })
  expect(chosenStation()?.stationId).toBe('bachuan')
})

test('who is away is said to be, and the stand-in is called', async () => {
  const liaison = { ...SCANNED_CARD.liaison, awayUntil: NOW + 4 * 3_600_000 }
  cloud.give(scanCard, { ...SCANNED_CARD, liaison })
  renderPage(<HouseholdCard />)
  expect(await screen.findByText('下午1:41回')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('打给替班的刘志强，199-0000-5678'))
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '19900005678' })
})

test('the card leads on to the own file, with its code', async () => {
  cloud.give(scanCard, SCANNED_CARD)
  renderPage(<HouseholdCard />)
  fireEvent.click(await screen.findByLabelText(/^绑定我的档案/))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/bindings/byCard/byCard?code=${CODE}` })
})

test('without a net the card still says whom to call, and of which hour it is', async () => {
  cloud.give(scanCard, SCANNED_CARD)
  renderPage(<HouseholdCard />)
  await screen.findByLabelText(/^绑定我的档案/)
  act(() => onlineManager.setOnline(false))
  expect(await screen.findByText('下面是今天 上午9:41 看到的')).toBeTruthy()
  expect(screen.getByLabelText('打给联络员王秀兰，199-0000-1234')).toBeTruthy()
  expect(screen.queryByLabelText(/^绑定我的档案/)).toBeNull()
  act(() => onlineManager.setOnline(true))
})

test('a dead card says what to do', async () => {
  const message = '这张卡用不了：可能已经换了新卡。'
  cloud.answer(scanCard, () => ({ ok: false, code: 'CARD_UNKNOWN', message }))
  renderPage(<HouseholdCard />)
  expect(await screen.findByText(message)).toBeTruthy()
  fireEvent.click(screen.getByLabelText('去首页'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/home' })
})

test('a code that was not read whole is not asked for, and the phone is at hand', async () => {
  forgetChosenStation()
  cloud.give(listStations, { stations: [{ ...STATION, hasBelow: false }] })
  phone.open({ code: 'short' })
  renderPage(<HouseholdCard />)
  expect(screen.getByText('请扫卡上的码')).toBeTruthy()
  expect(await screen.findByLabelText(/^打电话 023-0000-1234/)).toBeTruthy()
  expect(cloud.calls.some(({ procedure }) => procedure === scanCard.name)).toBe(false)
})
