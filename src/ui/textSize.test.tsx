import { act, renderHook } from '@testing-library/react'
import { phone } from '../../test/doubles/taro'
import { followOtherTabs, setTextSize, useTextSize } from './textSize'

beforeAll(followOtherTabs)
beforeEach(() => phone.reset())

/** What a browser tells its other tabs. */
function tellOfChange(key: string): void {
  window.dispatchEvent(new StorageEvent('storage', { key }))
}

test('what is chosen in another tab of the browser holds here too', () => {
  const { result } = renderHook(useTextSize)
  act(() => setTextSize(1))
  phone.stored.set('textSize', '4')
  act(() => tellOfChange('chosenStation'))
  expect(result.current).toBe(1)
  act(() => tellOfChange('textSize'))
  expect(result.current).toBe(4)
})

test('a size that another tab cleared stays in force here', () => {
  const { result } = renderHook(useTextSize)
  act(() => setTextSize(3))
  phone.stored.delete('textSize')
  act(() => tellOfChange('textSize'))
  expect(result.current).toBe(3)
})
