import { ERROR_MESSAGES, STAFF_MESSAGES } from '@contract/errors'
import { screen } from '@testing-library/react'
import { renderPage } from '../../test/doubles/renderPage'
import { StaffScreen } from '../ui/staffScreen'
import { type Failure, Refused, Unreachable } from './failure'
import { Refusal } from './Refusal'

function show(error: Failure | undefined, staff: boolean): void {
  renderPage(
    <StaffScreen.Provider value={staff}>
      <Refusal title="还没存上" error={error} />
    </StaffScreen.Provider>,
  )
}

test('the public read whom to call', () => {
  show(new Refused('NOT_ALLOWED', 'request'), false)
  expect(screen.getByText(ERROR_MESSAGES.NOT_ALLOWED)).toBeTruthy()
})

test.each(['NOT_ALLOWED', 'FAILED'] as const)(
  'the staff are not told to call themselves: %s',
  (code) => {
    show(new Refused(code, 'request'), true)
    expect(screen.getByText('还没存上')).toBeTruthy()
    expect(screen.getByText(STAFF_MESSAGES[code] ?? '')).toBeTruthy()
    expect(screen.queryByText(/打.*电话/)).toBeNull()
  },
)

test('what is the same for all is read by the staff too', () => {
  show(new Refused('BUSY', 'request'), true)
  expect(screen.getByText(ERROR_MESSAGES.BUSY)).toBeTruthy()
})

test('no answer is no refusal, and is told as it is', () => {
  const lost = new Unreachable('request', true, 'timeout')
  show(lost, true)
  expect(screen.getByText(lost.message)).toBeTruthy()
})

test('what took effect leaves no trace', () => {
  show(undefined, true)
  expect(screen.queryByText('还没存上')).toBeNull()
})
