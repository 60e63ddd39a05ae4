import { fireEvent, render, screen } from '@testing-library/react'
import { ErrorView } from './ErrorView'
import { StaffScreen } from './staffScreen'

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

test('staff are told whom to tell, not to call themselves', () => {
  render(
    <StaffScreen.Provider value>
      <ErrorView onRetry={jest.fn()} phone="023-0000-1234" code="7319" />
    </StaffScreen.Provider>,
  )
  screen.getByText('还是打不开，请告诉站长，站长报给上级站。')
  screen.getByRole('img', { name: '报的时候说这个号 7 3 1 9' })
  expect(screen.queryByRole('button', { name: /电话/ })).toBeNull()
})
