import { statusText } from './statusText'

test.each([
  { way: 'onSite', text: '没有来' },
  { way: 'homeVisit', text: '没见到人' },
  { way: 'errand', text: '没见到人' },
  { way: 'phone', text: '没联系上' },
] as const)('who could not be served, $way: $text', ({ way, text }) => {
  expect(statusText('noShow', way)).toBe(text)
})

test('all else is said alike of every way', () => {
  expect(statusText('completed', 'phone')).toBe(statusText('completed', 'onSite'))
})
