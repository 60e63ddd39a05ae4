import { splitPhone } from './dutyPhone'

test.each([
  ['023-68000000-8001', '023-68000000', '8001'],
  ['02368000000-8001', '02368000000', '8001'],
  ['0470-6800000-12', '0470-6800000', '12'],
  ['0470-6800-0000-1', '0470-6800-0000', '1'],
  ['400-680-0000-123456', '400-680-0000', '123456'],
])('%s is dialled as %s, and there one asks for %s', (phone, number, extension) => {
  expect(splitPhone(phone)).toEqual({ number, extension })
})

test.each([
  '023-6800-0000',
  '0470-6800-0000',
  '02368000000',
  '400-680-0000',
  '199-0000-0001',
  '19900000001',
  '12345',
  '110',
  '1-1-0',
  '0000-0000-00-1',
  '',
])('%j has no extension', (phone) => {
  expect(splitPhone(phone)).toEqual({ number: phone, extension: undefined })
})
