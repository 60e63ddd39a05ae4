import { memberUrl } from './links'
import { readMember } from './readMember'

test('an address names a member as its link wrote it', () => {
  const params = Object.fromEntries(new URLSearchParams(memberUrl('bachuan', 12).split('?')[1]))
  expect(readMember(params)).toEqual({ stationId: 'bachuan', memberNo: 12 })
})

test.each([
  {},
  { stationId: 'bachuan' },
  { memberNo: '3' },
  { stationId: 'bachuan', memberNo: '' },
  { stationId: 'bachuan', memberNo: '0' },
  { stationId: 'bachuan', memberNo: 'x' },
])('%j names nobody', (params) => {
  expect(readMember(params)).toBeUndefined()
})
