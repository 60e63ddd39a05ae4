import { act, fireEvent, screen } from '@testing-library/react'
import { isReloadAsked } from '../../test/doubles/isReloadAsked'
import { renderPage } from '../../test/doubles/renderPage'
import { phone } from '../../test/doubles/taro'
import { AskBeforeLeaving } from './AskBeforeLeaving'
import { leaveAsked, stopAsking, watchWayBack } from './askBeforeLeaving'

/** What the router hears of: the page is closed. */
const closed = jest.fn()
// As the app does before its router begins, which hears of a way back in the same order.
watchWayBack()
const go = jest.spyOn(window.history, 'go').mockReturnValue()

beforeEach(() => {
  closed.mockClear()
  go.mockClear()
  window.history.replaceState({ idx: 3 }, '', '#/people/add/add')
  window.addEventListener('popstate', closed)
})
afterEach(() => window.removeEventListener('popstate', closed))
afterAll(() => go.mockRestore())

/** The browser has gone to another entry of its history. */
function arriveAt(idx: number): void {
  act(() => void window.dispatchEvent(new PopStateEvent('popstate', { state: { idx } })))
}

const question = () => screen.queryByRole('dialog', { name: '还没写完，要走吗？' })

test('who goes back with something written is asked first, and may stay', () => {
  renderPage(<AskBeforeLeaving isDirty isKept={false} />)
  expect(isReloadAsked()).toBe(true)
  arriveAt(2)
  expect(question()).not.toBeNull()
  expect(go).toHaveBeenCalledWith(1)
  arriveAt(3)
  fireEvent.click(screen.getByLabelText('接着写'))
  expect(question()).toBeNull()
  expect(closed).not.toHaveBeenCalled()
  arriveAt(2)
  expect(question()).not.toBeNull()
  arriveAt(3)
})

test('who means it goes back as far as they wanted', () => {
  renderPage(<AskBeforeLeaving isDirty isKept />)
  arriveAt(1)
  arriveAt(3)
  fireEvent.click(screen.getByLabelText('先走'))
  expect(go).toHaveBeenLastCalledWith(-2)
  arriveAt(1)
  expect(closed).toHaveBeenCalledTimes(1)
})

test('nothing is asked where nothing is written, or once it is handed in', () => {
  const page = renderPage(<AskBeforeLeaving isDirty={false} isKept />)
  arriveAt(2)
  expect(closed).toHaveBeenCalledTimes(1)
  expect(isReloadAsked()).toBe(false)
  page.rerender(<AskBeforeLeaving isDirty isKept />)
  stopAsking()
  arriveAt(2)
  expect(closed).toHaveBeenCalledTimes(2)
  expect(question()).toBeNull()
})

test('behind another page it asks nothing, and again once it is in front', () => {
  renderPage(<AskBeforeLeaving isDirty isKept />)
  act(() => phone.hide())
  arriveAt(2)
  expect(closed).toHaveBeenCalledTimes(1)
  act(() => phone.show())
  arriveAt(2)
  expect(question()).not.toBeNull()
  arriveAt(3)
})

test('who leaves by a tab is asked as well', () => {
  const leave = jest.fn()
  const page = renderPage(<AskBeforeLeaving isDirty isKept />)
  act(() => leaveAsked(leave))
  expect(question()).not.toBeNull()
  expect(leave).not.toHaveBeenCalled()
  fireEvent.click(screen.getByLabelText('先走'))
  expect(leave).toHaveBeenCalledTimes(1)
  page.unmount()
  leaveAsked(leave)
  expect(leave).toHaveBeenCalledTimes(2)
})

test('who leaves by the house in the bar is asked as well', () => {
  const leave = jest.fn()
  const house = document.createElement('div')
  house.className = 'taro-navigation-bar-home'
  house.append(document.createElement('span'))
  house.addEventListener('click', leave)
  document.body.append(house)
  renderPage(<AskBeforeLeaving isDirty isKept />)
  fireEvent.click(house.querySelector('span') ?? house)
  expect(question()).not.toBeNull()
  expect(leave).not.toHaveBeenCalled()
  fireEvent.click(screen.getByLabelText('先走'))
  expect(leave).toHaveBeenCalledTimes(1)
  house.remove()
})
