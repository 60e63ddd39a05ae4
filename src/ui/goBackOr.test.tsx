import Taro from '@tarojs/taro'
import { goBackOr } from './goBackOr'

afterEach(() => jest.restoreAllMocks())

test('a page with another behind it goes back', () => {
  jest.spyOn(Taro, 'getCurrentPages').mockReturnValue([{ route: 'a' }, { route: 'b' }] as never)
  goBackOr('/people/find/find')
  expect(Taro.navigateBack).toHaveBeenCalledTimes(1)
  expect(Taro.redirectTo).not.toHaveBeenCalled()
})

test('the first page is replaced', () => {
  goBackOr('/people/find/find')
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/people/find/find' })
  expect(Taro.navigateBack).not.toHaveBeenCalled()
})

test('a tab is switched to: nothing else opens it', () => {
  goBackOr('/pages/mine/mine')
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/mine/mine' })
  expect(Taro.redirectTo).not.toHaveBeenCalled()
})
