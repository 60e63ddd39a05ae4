import { isEnough, isNumber } from './searchText'

test.each([
  ['周', true],
  ['zh', true],
  ['z', false],
  ['19900000001', true],
  ['199 0000 0001', true],
  ['+8619900000001', true],
  ['1990000000', false],
  ['990101195001010', true],
  ['9901011950010100', false],
  ['99010119500101007x', true],
  ['　', false],
  ['', false],
])('%j is enough: %s', (typed, enough) => {
  expect(isEnough(typed)).toBe(enough)
})

test.each([
  ['0001', true],
  ['１９９', true],
  ['+86', true],
  ['z', false],
  ['周1', false],
  ['', false],
])('%j is a number: %s', (typed, number) => {
  expect(isNumber(typed)).toBe(number)
})
