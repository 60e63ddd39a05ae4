import { act, render, screen } from '@testing-library/react'
import { Skeleton } from './Skeleton'

afterEach(() => jest.useRealTimers())

test('shows nothing for what opens within 300 ms', () => {
  jest.useFakeTimers()
  render(<Skeleton />)
  act(() => void jest.advanceTimersByTime(299))
  expect(screen.queryByText('正在打开…')).toBeNull()
  act(() => void jest.advanceTimersByTime(1))
  screen.getByText('正在打开…')
})
