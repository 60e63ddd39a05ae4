import { IdTail, OfferCode, offerCodeText } from '@contract/bindings/bindingFields'

test.each([
  ['0011', '0011'],
  ['001x', '001X'],
  ['００１Ｘ', '001X'],
  [' 00 11 ', '0011'],
])('the last four of an ID number, typed %s, are %s', (typed, tail) => {
  expect(IdTail.parse(typed)).toBe(tail)
})

test.each(['', '011', '00111', 'X011', '00X1', '001Y', 'abcd'])(
  '%s is no end of an ID number',
  (typed) => {
    expect(IdTail.safeParse(typed).success).toBe(false)
  },
)

test.each([
  ['7K3MQ9XA2B4C', '7K3MQ9XA2B4C'],
  ['7k3m-q9xa-2b4c', '7K3MQ9XA2B4C'],
  ['7K3M Q9XA 2B4C', '7K3MQ9XA2B4C'],
  ['7K3M–Q9XA—2B4C', '7K3MQ9XA2B4C'],
  ['７Ｋ３Ｍ－Ｑ９ＸＡ－２Ｂ４Ｃ', '7K3MQ9XA2B4C'],
  ['OIL000000000', '011000000000'],
])('a one-time code typed %s is %s', (typed, code) => {
  expect(OfferCode.parse(typed)).toBe(code)
})

test.each(['', '7K3MQ9XA2B4', '7K3MQ9XA2B4CD', '7K3MQ9XA2B4U', '7K3M*9XA2B4C'])(
  '%s is no one-time code',
  (typed) => {
    expect(OfferCode.safeParse(typed).success).toBe(false)
  },
)

test('a one-time code is shown in three groups, and read back from them', () => {
  expect(offerCodeText('7K3MQ9XA2B4C')).toBe('7K3M-Q9XA-2B4C')
  expect(OfferCode.parse(offerCodeText('7K3MQ9XA2B4C'))).toBe('7K3MQ9XA2B4C')
})
