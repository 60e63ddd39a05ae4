import { locationText, typedLocation } from './typedLocation'

const TONGLIANG = { latitude: 29.86, longitude: 106.04 }

test.each([
  '29.86,106.04',
  '106.04,29.86',
  ' 29.86， 106.04 ',
  '２９.８６、106.04',
  '106.04 29.86',
])('%s is one place, in whichever order a map writes it', (typed) => {
  expect(typedLocation(typed)).toEqual(TONGLIANG)
})

test.each(['', '29.86', '中兴路1号', '29.86,106.04,3', '2986'])('%s is none', (typed) => {
  expect(typedLocation(typed)).toBeUndefined()
})

test('what was written is read again', () => {
  expect(typedLocation(locationText(TONGLIANG))).toEqual(TONGLIANG)
})
