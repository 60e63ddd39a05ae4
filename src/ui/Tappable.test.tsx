import { fireEvent, render, screen } from '@testing-library/react'
import { DOUBLE_TAP_MS, Tappable } from './Tappable'

function renderTappable(props: { disabled?: boolean; repeatable?: boolean } = {}) {
  const onTap = jest.fn()
  render(
    <Tappable label="打电话" onTap={onTap} {...props}>
      电话
    </Tappable>,
  )
  return { onTap, button: screen.getByRole('button', { name: '打电话' }) }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('two taps of a trembling thumb are one wish; a later tap is another', () => {
  const { onTap, button } = renderTappable()
  fireEvent.click(button)
  jest.advanceTimersByTime(DOUBLE_TAP_MS - 1)
  fireEvent.click(button)
  expect(onTap).toHaveBeenCalledTimes(1)
  jest.advanceTimersByTime(1)
  fireEvent.click(button)
  expect(onTap).toHaveBeenCalledTimes(2)
})

test('a repeatable one counts every tap', () => {
  const { onTap, button } = renderTappable({ repeatable: true })
  fireEvent.click(button)
  fireEvent.click(button)
  expect(onTap).toHaveBeenCalledTimes(2)
})

test.each(['Enter', ' '])('the key "%s" is a tap, and does not scroll the page', (key) => {
  const { onTap, button } = renderTappable()
  expect(button.tabIndex).toBe(0)
  const scrolls = fireEvent.keyDown(button, { key })
  expect(scrolls).toBe(false)
  expect(onTap).toHaveBeenCalledTimes(1)
})

test('other keys do nothing', () => {
  const { onTap, button } = renderTappable()
  fireEvent.keyDown(button, { key: 'a' })
  expect(onTap).not.toHaveBeenCalled()
})

test('disabled, it can be reached but never fires', () => {
  const { onTap, button } = renderTappable({ disabled: true })
  fireEvent.click(button)
  fireEvent.keyDown(button, { key: 'Enter' })
  expect(onTap).not.toHaveBeenCalled()
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(button.tabIndex).toBe(0)
})
