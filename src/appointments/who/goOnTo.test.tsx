import Taro from '@tarojs/taro'
import { goOnTo } from './goOnTo'

const URL = '/appointments/confirmed/confirmed?appointmentId=appointment-1'

afterEach(() => jest.restoreAllMocks())

function openBehind(...routes: string[]): void {
  const pages = routes.map((route) => ({ route }))
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue(pages as never)
}

test('the steps are gone through backwards, and the page follows on the one before them', async () => {
  openBehind('pages/home/home', 'appointments/matter/matter', 'appointments/who/who')
  await goOnTo(URL)
  expect(Taro.navigateBack).toHaveBeenCalledWith({ delta: 2 })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: URL })
  expect(Taro.reLaunch).not.toHaveBeenCalled()
})

test('with nothing behind, it stands alone', async () => {
  openBehind('appointments/who/who')
  await goOnTo(URL)
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: URL })
  expect(Taro.navigateBack).not.toHaveBeenCalled()
})
