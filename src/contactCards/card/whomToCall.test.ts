import { instantOf } from '@contract/time'
import { whomToCall } from './whomToCall'

const NOW = instantOf('2026-07-13', '09:41')
const WANG = { name: '王秀兰', phone: '19900001234' }
const LIU = { name: '刘志强', phone: '19900005678' }
const dutyPhone = '023-0000-1234'
const titles = (card: Parameters<typeof whomToCall>[0]) =>
  whomToCall(card, NOW).map(({ title }) => title)

test('the liaison first, then the stand-in, then the station', () => {
  const card = { liaison: WANG, standIn: LIU, dutyPhone }
  expect(titles(card)).toEqual(['联络员王秀兰', '替班的刘志强', '站里值班电话'])
  expect(whomToCall(card, NOW)[0].phone).toBe('199-0000-1234')
})

test('whoever is away comes last, until the very moment of the return', () => {
  const away = { ...WANG, awayUntil: NOW + 1 }
  expect(titles({ liaison: away, standIn: LIU, dutyPhone })[0]).toBe('替班的刘志强')
  expect(titles({ liaison: away, standIn: LIU, dutyPhone }).at(-1)).toBe('联络员王秀兰')
  const back = { ...WANG, awayUntil: NOW }
  expect(titles({ liaison: back, standIn: LIU, dutyPhone })[0]).toBe('联络员王秀兰')
})

test('without numbers of their own the station answers for both', () => {
  expect(titles({ liaison: {}, standIn: { name: '刘志强' }, dutyPhone })).toEqual(['站里值班电话'])
})
