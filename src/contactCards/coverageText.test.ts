import { deliveredText, percentText, withoutText } from './coverageText'

test('the share is whole only where everybody has a card', () => {
  expect(percentText({ total: 1000, delivered: 999 })).toBe('99%')
  expect(percentText({ total: 3, delivered: 3 })).toBe('100%')
  expect(percentText({ total: 3, delivered: 0 })).toBe('0%')
  expect(percentText({ total: 0, delivered: 0 })).toBeUndefined()
})

test('the numbers behind the share are said', () => {
  expect(deliveredText({ total: 40, delivered: 23 })).toBe('送到23户，共40户')
  expect(withoutText({ total: 40, without: 17 })).toBe('还有17户没有卡')
  expect(withoutText({ total: 40, without: 0 })).toBe('都送到了')
  expect(withoutText({ total: 0, without: 0 })).toBe('还没有住户')
})
