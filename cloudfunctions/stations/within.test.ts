import { Refusal } from '../shared/refusal'
import { findStation, type Station } from './store'
import { isWithin, stationWithin } from './within'

jest.mock('./store', () => ({ findStation: jest.fn() }))

const village = { stationId: 'village', path: ['city', 'county'] } as unknown as Station

test('a station is within itself and all above it, and nothing else', () => {
  for (const above of ['village', 'county', 'city']) expect(isWithin(village, above)).toBe(true)
  for (const other of ['village2', 'count', '']) expect(isWithin(village, other)).toBe(false)
})

test('one elsewhere and one that does not exist are refused alike', async () => {
  jest
    .mocked(findStation)
    .mockImplementation(async (id) => (id === 'village' ? village : undefined))
  await expect(stationWithin('city', 'village')).resolves.toBe(village)
  await expect(stationWithin('village', 'village')).resolves.toBe(village)
  for (const [own, of] of [
    ['other', 'village'],
    ['city', 'nowhere'],
  ] as const) {
    await expect(stationWithin(own, of)).rejects.toEqual(new Refusal('NOT_ALLOWED'))
  }
})
