import { supervisionBy } from './above'

const city = { place: '重庆市', level: 'city' as const, dutyPhone: '023-0000-0001' }
const county = { place: '铜梁区', level: 'county' as const, dutyPhone: '023-0000-0002' }
const township = { place: '巴川街道', level: 'township' as const, dutyPhone: '023-0000-0003' }
const withPhone = <S>(station: S) => ({ ...station, supervisionPhone: '023-0000-0009' })

describe('a complaint is taken above', () => {
  test.each([
    [
      'by the nearest that has a phone for it',
      [city, withPhone(county)],
      '铜梁区',
      '023-0000-0009',
    ],
    ['past one that has none', [city, withPhone(county), township], '铜梁区', '023-0000-0009'],
    ['not by one higher up', [withPhone(city), withPhone(county)], '铜梁区', '023-0000-0009'],
    ['at the top where only that has one', [withPhone(city), county], '重庆市', '023-0000-0009'],
    [
      'on the duty phone right above where nobody has one',
      [city, county],
      '铜梁区',
      '023-0000-0002',
    ],
  ])('%s', (_what, above, place, phone) => {
    expect(supervisionBy(above)).toMatchObject({ place, phone })
  })

  test('and by nobody where nobody stands above', () => {
    expect(supervisionBy([])).toBeUndefined()
  })
})
