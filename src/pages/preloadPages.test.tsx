import { act } from '@testing-library/react'
import { preloadPages } from './preloadPages'

beforeEach(() => jest.useFakeTimers())
afterEach(() => {
  jest.useRealTimers()
  Reflect.deleteProperty(window, '__taroAppConfig')
})

function withRoutes(...loads: jest.Mock[]): void {
  Reflect.set(window, '__taroAppConfig', { routes: loads.map((load) => ({ load })) })
}

test('every page is fetched after the first one stands, not before', async () => {
  const loads = [jest.fn(() => [Promise.resolve()]), jest.fn(() => [Promise.resolve()])]
  withRoutes(...loads)
  preloadPages()
  expect(loads[0]).not.toHaveBeenCalled()
  await act(() => jest.runAllTimersAsync())
  for (const load of loads) expect(load).toHaveBeenCalledTimes(1)
})

test('what did not come without the net is fetched when it is back', async () => {
  const load = jest
    .fn()
    .mockImplementationOnce(() => [Promise.reject(new Error('no net'))])
    .mockImplementation(() => [Promise.resolve()])
  withRoutes(load)
  preloadPages()
  await act(() => jest.runAllTimersAsync())
  expect(load).toHaveBeenCalledTimes(1)
  window.dispatchEvent(new Event('online'))
  await act(() => jest.runAllTimersAsync())
  expect(load).toHaveBeenCalledTimes(2)
})
