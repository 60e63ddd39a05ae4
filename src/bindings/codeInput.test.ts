import { cardCodeIn, cardCodeOf, offerCodeIn, scannedCode } from './codeInput'

const CARD = '0123456789ABCDEFGHJKMNPQRS'
const OFFER = '7K3MQ9XA2B4C'

test('a card code is read as it is typed', () => {
  expect(cardCodeOf('o123 4567-89ab cdef GHJK MNPQ RS')).toBe(CARD)
  expect(cardCodeIn(CARD)).toBe(CARD)
  expect(cardCodeIn(CARD.slice(1))).toBeUndefined()
  expect(cardCodeIn(undefined)).toBeUndefined()
})

test('a one-time code is read as it is typed', () => {
  expect(offerCodeIn('7k3m-q9xa-2b4c')).toBe(OFFER)
  expect(offerCodeIn('7K3M-Q9XA-2B4')).toBeUndefined()
  expect(offerCodeIn('')).toBeUndefined()
})

test('a scanned code counts only where it is of the kind that is asked for', () => {
  expect(scannedCode(`h.${CARD}`, 'household')).toBe(CARD)
  expect(scannedCode(`b.${OFFER}`, 'bindingOffer')).toBe(OFFER)
  expect(scannedCode(`b.${OFFER}`, 'household')).toBeUndefined()
  expect(scannedCode('s.bachuan', 'household')).toBeUndefined()
  expect(scannedCode('h.short', 'household')).toBeUndefined()
  expect(scannedCode('https://example.com', 'bindingOffer')).toBeUndefined()
})
