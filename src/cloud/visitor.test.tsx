import { visitor } from './visitor'

function openAt(search: string): void {
  window.history.replaceState(null, '', `/app/${search}`)
}
afterEach(() => openAt(''))

test('is who the address names, and stays so in this tab', () => {
  openAt('?as=wx-grandmother')
  expect(visitor()).toBe('wx-grandmother')
  openAt('')
  expect(visitor()).toBe('wx-grandmother')
  openAt('?as=wx-neighbour')
  expect(visitor()).toBe('wx-neighbour')
})

test('is one guest a tab where the address names nobody', () => {
  const guest = visitor()
  expect(guest).toMatch(/^guest-[a-z0-9]{12}$/)
  expect(visitor()).toBe(guest)
  window.sessionStorage.clear()
  expect(visitor()).not.toBe(guest)
})
