import { stationCard } from '@contract/stations'
import { listStations } from '@contract/stations/tabProcedures'
import { instantOf } from '@contract/time'
import { onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { cloud } from '../../../test/doubles/cloud'
import { NOW, STATION, STATION_CARD } from '../../../test/doubles/examples'
import { renderPage } from '../../../test/doubles/renderPage'
import { phone } from '../../../test/doubles/taro'
import { chooseStation, chosenStation, forgetChosenStation } from '../chosenStation'
import StationCardPage from './card'

const anju = { ...STATION, stationId: 'anju', place: '安居镇', dutyPhone: '023-0000-1207' }

beforeEach(() => {
  window.sessionStorage.setItem('visitor', 'wx-zhou')
  jest.spyOn(Date, 'now').mockReturnValue(NOW)
  forgetChosenStation()
  phone.open({ stationId: 'bachuan' })
  cloud.give(listStations, { stations: [] })
  cloud.give(stationCard, STATION_CARD)
})
afterEach(() => {
  jest.restoreAllMocks()
  act(() => onlineManager.setOnline(true))
})

const heading = () => screen.findByRole('heading', { name: '巴川街道退役军人服务站' })

test('says which station, whether it is open, when, where, and who is there', async () => {
  renderPage(<StationCardPage />)
  await heading()
  expect(screen.getByText(/^重庆市.铜梁区，乡镇街道级$/)).toBeTruthy()
  expect(screen.getByText('今天上班，下午5:30关门')).toBeTruthy()
  expect(screen.getByText('周一到周五')).toBeTruthy()
  expect(screen.getByText('上午8:30–12:00，下午2:00–5:30')).toBeTruthy()
  expect(screen.getByText('周末和节假日')).toBeTruthy()
  expect(screen.getByText('7月13日 周一')).toBeTruthy()
  expect(screen.getAllByText('在')).toHaveLength(2)
  expect(screen.getByText('下午3点回')).toBeTruthy()
  expect(screen.getByText('这张卡7月1日核对过。')).toBeTruthy()
})

test('the duty phone, who publishes a number, and the station above are one tap away', async () => {
  renderPage(<StationCardPage />)
  fireEvent.click(await screen.findByLabelText('打值班电话，023-0000-1234'))
  fireEvent.click(screen.getByLabelText('打电话，陈志强，199-0000-0004'))
  fireEvent.click(screen.getByLabelText('对服务不满意，打铜梁区监督电话 023-0000-5678'))
  const called = jest.mocked(Taro.makePhoneCall).mock.calls.map(([{ phoneNumber }]) => phoneNumber)
  expect(called).toEqual(['02300001234', '19900000004', '02300005678'])
})

test('who publishes no name is called by what they are', async () => {
  renderPage(<StationCardPage />)
  await heading()
  expect(screen.getByText('工作人员')).toBeTruthy()
  expect(screen.getByText('优待证、优抚、社保接续')).toBeTruthy()
})

test('a day off says why, and nobody is said to be there', async () => {
  cloud.give(stationCard, {
    ...STATION_CARD,
    today: { date: '2026-07-13', periods: [], closedBecause: '业务培训' },
  })
  renderPage(<StationCardPage />)
  expect(await screen.findByText('今天休息：业务培训')).toBeTruthy()
  expect(screen.getByText('站里的人')).toBeTruthy()
  expect(screen.queryByText('今天值班')).toBeNull()
  expect(screen.queryByText('在')).toBeNull()
  expect(screen.getByText('下午3点回')).toBeTruthy()
})

test('each matter says what to bring', async () => {
  renderPage(<StationCardPage />)
  fireEvent.click(await screen.findByLabelText('能办哪些事，要带什么'))
  fireEvent.click(screen.getByLabelText('优待证、优抚，办证、换证，带2样'))
  expect(screen.getByRole('dialog', { name: '办优待证、优抚要带什么' })).toBeTruthy()
  expect(screen.getByText('旧优待证')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('知道了'))
  fireEvent.click(screen.getByLabelText('政策咨询，讲政策，人来就行'))
  expect(screen.getByText('不用带什么，人来就行。')).toBeTruthy()
  expect(screen.getByText('可以到站办、电话办')).toBeTruthy()
})

test('without a net it stands as it was last seen, and says nobody to be there', async () => {
  const first = renderPage(<StationCardPage />)
  await heading()
  first.unmount()
  act(() => onlineManager.setOnline(false))
  renderPage(<StationCardPage />)
  expect(await screen.findByText('下面是今天 上午9:41 看到的')).toBeTruthy()
  expect(screen.getByText('今天上班，下午5:30关门')).toBeTruthy()
  expect(screen.queryByText('在')).toBeNull()
  expect(screen.getByLabelText('打值班电话，023-0000-1234')).toBeTruthy()
})

test('hours of another day are not passed off as today’s', async () => {
  const first = renderPage(<StationCardPage />)
  await heading()
  first.unmount()
  jest.spyOn(Date, 'now').mockReturnValue(instantOf('2026-07-14', '09:00'))
  act(() => onlineManager.setOnline(false))
  renderPage(<StationCardPage />)
  await heading()
  expect(screen.queryByText(/^今天上班/)).toBeNull()
  expect(screen.getByText('站里的人')).toBeTruthy()
  expect(screen.getByText('周一到周五')).toBeTruthy()
})

test('whoever has chosen no station has this one chosen, and another one’s choice stays', async () => {
  const first = renderPage(<StationCardPage />)
  await heading()
  expect(chosenStation()).toEqual(STATION)
  first.unmount()
  chooseStation(anju)
  renderPage(<StationCardPage />)
  await heading()
  expect(chosenStation()).toEqual(anju)
})

test('the browser copies the address that opens the card, and not as whom it was visited', async () => {
  window.history.replaceState(null, '', '/app/?as=wx-zhou')
  renderPage(<StationCardPage />)
  fireEvent.click(await screen.findByLabelText('转发'))
  expect(await screen.findByText('地址复制好了，发给家人，点开就能看。')).toBeTruthy()
  expect(Taro.setClipboardData).toHaveBeenCalledWith({
    data: '巴川街道退役军人服务站 联系卡 http://localhost/app/#/stations/card/card?stationId=bachuan',
  })
  window.history.replaceState(null, '', '/')
})

test('where copying fails it says what to do instead', async () => {
  jest.mocked(Taro.setClipboardData).mockRejectedValueOnce(new Error('denied'))
  renderPage(<StationCardPage />)
  fireEvent.click(await screen.findByLabelText('转发'))
  expect(await screen.findByText('没能复制，请把电话念给家人。')).toBeTruthy()
})

test('the code is there to be scanned', async () => {
  renderPage(<StationCardPage />)
  fireEvent.click(await screen.findByLabelText('本站的码，别人扫一扫，就能看到这张卡'))
  expect(screen.getByRole('img', { name: '巴川街道退役军人服务站的码' })).toBeTruthy()
  fireEvent.click(screen.getByLabelText('关上'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('who came by a code has a way to the front', async () => {
  renderPage(<StationCardPage />)
  fireEvent.click(await screen.findByLabelText('去首页，预约办事，看我的预约'))
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/home' })
})

test('a station that does not exist leads to those that do, with a phone', async () => {
  chooseStation(anju)
  cloud.answer(stationCard, () => ({ ok: false, code: 'NOT_FOUND', message: '没找到这一条。' }))
  renderPage(<StationCardPage />)
  expect(await screen.findByText('没找到这一条。')).toBeTruthy()
  expect(screen.getByLabelText('打电话问，023-0000-1207')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('选服务站'))
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/stations/choose/choose' })
})

test('opened without saying which, it shows the chosen station, or lets one be chosen', async () => {
  phone.open({})
  const first = renderPage(<StationCardPage />)
  expect(screen.getByText('先选服务站')).toBeTruthy()
  first.unmount()
  chooseStation(STATION)
  renderPage(<StationCardPage />)
  await heading()
  await waitFor(() =>
    expect(cloud.calls.at(-1)).toMatchObject({
      procedure: stationCard.name,
      input: { stationId: 'bachuan' },
    }),
  )
})
