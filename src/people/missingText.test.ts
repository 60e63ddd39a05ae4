import { missingText } from './missingText'

test('says what is missing and leaves out what is not', () => {
  const none = { withoutPhone: 0, withoutIdNumber: 0, withoutHousehold: 0 }
  expect(missingText(none)).toBeUndefined()
  expect(missingText({ ...none, withoutIdNumber: 1 })).toBe('缺身份证1人')
  expect(missingText({ withoutPhone: 7, withoutIdNumber: 3, withoutHousehold: 11 })).toBe(
    '缺电话7人，缺身份证3人，缺住户11人',
  )
})
