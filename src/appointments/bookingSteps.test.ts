import { bookingUrl, firstWay, readChoice, timeStep, whoStep } from './bookingSteps'

const time = { stationId: 'bachuan', matter: 'transfer', way: 'onSite' } as const
const slotId = 'bachuan.1.20261123.0900'

test('an address carries the choices from page to page', () => {
  const url = bookingUrl('who', { ...time, slotId })
  expect(url).toBe(
    `/appointments/who/who?stationId=bachuan&matter=transfer&way=onSite&slotId=${slotId}`,
  )
  const params = Object.fromEntries(new URLSearchParams(url.split('?')[1]))
  expect(whoStep(readChoice(params))).toEqual({ ...time, slotId })
})

test('the start of the flow needs nothing', () => {
  expect(bookingUrl('matter', {})).toBe('/appointments/matter/matter')
})

test('what is missing or not known leaves no step', () => {
  expect(whoStep(readChoice(time))).toBeUndefined()
  expect(timeStep(readChoice({ ...time, matter: 'lottery' }))).toBeUndefined()
  expect(timeStep(readChoice({ stationId: 'bachuan', way: 'onSite' }))).toBeUndefined()
})

test('coming to the station goes before the other ways', () => {
  expect(firstWay(['homeVisit', 'onSite'])).toBe('onSite')
  expect(firstWay(['phone', 'errand'])).toBe('phone')
  expect(firstWay([])).toBeUndefined()
})
