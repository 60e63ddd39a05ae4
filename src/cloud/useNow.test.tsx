import { act, renderHook } from '@testing-library/react'
import { phone } from '../../test/doubles/taro'
import { useNow } from './useNow'

beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }))
afterEach(() => jest.useRealTimers())

test('goes on every 30 seconds', () => {
  const { result } = renderHook(useNow)
  expect(result.current).toBe(1_000_000)
  act(() => jest.advanceTimersByTime(30_000))
  expect(result.current).toBe(1_030_000)
})

test('is right when the page comes back after an hour in a pocket', () => {
  const { result } = renderHook(useNow)
  jest.setSystemTime(4_600_000)
  act(() => phone.show())
  expect(result.current).toBe(4_600_000)
})
