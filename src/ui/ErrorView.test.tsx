import { fireEvent, render, screen } from '@testing-library/react'
import { ErrorView } from './ErrorView'

test('says what to do, whom to call and the digits to read out', () => {
  const onRetry = jest.fn()
  render(<ErrorView onRetry={onRetry} keeps="预约不会丢" phone="023-0000-1234" code="7319" />)
  screen.getByRole('heading', { name: '没有打开' })
  screen.getByText('等一分钟再试，预约不会丢。')
  screen.getByRole('button', { name: '打电话问 023-0000-1234' })
  screen.getByRole('img', { name: '打电话时报这个号 7 3 1 9' })
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(onRetry).toHaveBeenCalledTimes(1)
})

test('with nobody to call, there are no digits to read out', () => {
  render(<ErrorView onRetry={jest.fn()} code="7319" />)
  screen.getByText('等一分钟再试，已经交的都在。')
  expect(screen.queryByText(/电话/)).toBeNull()
  expect(screen.queryByText('7319')).toBeNull()
})
