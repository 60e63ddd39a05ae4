import { onlineManager } from '@tanstack/react-query'
import { act, fireEvent, screen } from '@testing-library/react'
import { STATION } from '../../test/doubles/examples'
import { renderPage } from '../../test/doubles/renderPage'
import { chooseStation, forgetChosenStation } from '../stations/chosenStation'
import { PageLost } from './PageLost'

beforeEach(forgetChosenStation)
afterEach(() => act(() => onlineManager.setOnline(true)))

/** As the router lets it happen: nobody waits for the page that it fetches. */
function reject(name: string): Event {
  const event = new Event('unhandledrejection', { cancelable: true })
  Object.assign(event, { reason: Object.assign(new Error('chunk 59'), { name }) })
  act(() => void window.dispatchEvent(event))
  return event
}

test('a page whose code does not come is said in words, with the phone', () => {
  chooseStation(STATION)
  act(() => onlineManager.setOnline(false))
  renderPage(<PageLost />)
  const event = reject('ChunkLoadError')
  expect(event.defaultPrevented).toBe(true)
  expect(screen.getByRole('dialog', { name: '这一页没有打开' }).textContent).toMatch('没有网')
  expect(screen.getByLabelText('打电话问，023-0000-1234')).toBeTruthy()
  fireEvent.click(screen.getByLabelText('知道了'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('any other fault is left to whoever looks for faults', () => {
  renderPage(<PageLost />)
  expect(reject('TypeError').defaultPrevented).toBe(false)
  expect(screen.queryByRole('dialog')).toBeNull()
})
