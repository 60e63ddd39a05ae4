import Taro from '@tarojs/taro'
import { renderPageHook } from '../../test/doubles/renderPage'
import { useTop } from './useTop'

test('the top comes back with each part but the first', () => {
  let part = 'consent'
  const { rerender } = renderPageHook(() => useTop(part))
  rerender()
  expect(Taro.pageScrollTo).not.toHaveBeenCalled()
  part = 'form'
  rerender()
  expect(Taro.pageScrollTo).toHaveBeenCalledTimes(1)
  expect(Taro.pageScrollTo).toHaveBeenCalledWith({ scrollTop: 0, duration: 0 })
})
