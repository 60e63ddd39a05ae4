import {
  DESK_OFFER_MS,
  dayOfTry,
  FAMILY_OFFER_MS,
  isOfferOpen,
  isShut,
  maskedName,
} from '@contract/bindings/bindingTerms'
import { instantOf } from '@contract/time'

const MADE = instantOf('2026-11-23', '09:00')

describe('a one-time code', () => {
  test.each([
    ['at the desk', DESK_OFFER_MS, instantOf('2026-11-23', '09:10')],
    ['for the family', FAMILY_OFFER_MS, instantOf('2026-11-24', '09:00')],
  ])('%s is good to the last millisecond before it expires', (_which, lasts, end) => {
    const offer = { expiresAt: MADE + lasts, taken: false }
    expect(offer.expiresAt).toBe(end)
    expect(isOfferOpen(offer, MADE)).toBe(true)
    expect(isOfferOpen(offer, end - 1)).toBe(true)
    expect(isOfferOpen(offer, end)).toBe(false)
  })

  test('that was used is not good for anybody else', () => {
    expect(isOfferOpen({ expiresAt: MADE + DESK_OFFER_MS, taken: true }, MADE)).toBe(false)
  })
})

test('a wrong try counts for the day in Shanghai', () => {
  expect(dayOfTry(instantOf('2026-11-23', '00:00'))).toBe('2026-11-23')
  expect(dayOfTry(instantOf('2026-11-24', '00:00') - 1)).toBe('2026-11-23')
  expect(dayOfTry(instantOf('2026-11-24', '00:00'))).toBe('2026-11-24')
})

test.each([
  ['周建军', '周＊＊'],
  ['李敏', '李＊'],
  ['马', '马＊'],
  ['𠮷田军', '𠮷＊＊'],
])('%s is shown as %s', (name, masked) => {
  expect(maskedName(name)).toBe(masked)
})

test.each([
  [0, 0, false],
  [4, 19, false],
  [5, 5, true],
  [0, 20, true],
])('after %i own wrong answers of %i a card is shut: %s', (own, all, shut) => {
  expect(isShut({ own, all })).toBe(shut)
})
