import { keepInAddress } from './keepInAddress'

test('the address names what is open, once, and all that it named before', () => {
  const state = { key: 'entry', idx: 3 }
  window.history.replaceState(state, '', '#/people/list/list?stationId=bachuan&of=%E6%9D%91')
  keepInAddress('personId', 'one')
  keepInAddress('personId', 'two')
  const address = '#/people/list/list?stationId=bachuan&of=%E6%9D%91&personId=two'
  expect(window.location.hash).toBe(address)
  expect(window.history.state).toEqual(state)
})

test('a page without parameters gets its first', () => {
  window.history.replaceState(null, '', '#/people/list/list')
  keepInAddress('personId', 'one')
  expect(window.location.hash).toBe('#/people/list/list?personId=one')
})
