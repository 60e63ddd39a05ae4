import { CODE_CHARACTERS, codeAsPrinted, codePattern } from './codeCharacters'

test.each([
  ['7k3m-q9xa', '7K3MQ9XA'],
  ['7K3M–Q9XA—2B4C', '7K3MQ9XA2B4C'],
  ['７Ｋ３Ｍ　Ｑ９ＸＡ', '7K3MQ9XA'],
  ['oOiIlL', '001111'],
])('%s is read as %s', (typed, code) => {
  expect(codeAsPrinted(typed)).toBe(code)
})

test('a code has its length, and no letter that is misread', () => {
  expect(CODE_CHARACTERS).toHaveLength(32)
  expect(codePattern(8).test('7K3MQ9XA')).toBe(true)
  expect(
    ['7K3MQ9X', '7K3MQ9XAB', '7K3MQ9XU', '7k3mq9xa'].filter((c) => codePattern(8).test(c)),
  ).toEqual([])
})
