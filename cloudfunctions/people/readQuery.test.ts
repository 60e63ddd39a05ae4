import { readQuery } from './readQuery'

describe('what is typed says what is looked for', () => {
  test.each([
    ['周', { kind: 'name', name: '周' }],
    ['周建', { kind: 'name', name: '周建' }],
    ['阿卜杜拉•买', { kind: 'name', name: '阿卜杜拉·买' }],
    ['李 \u00a0强 ', { kind: 'name', name: '李强' }],
    ['阿Q', { kind: 'name', name: '阿Q' }],
    ['zjj', { kind: 'letters', letters: 'zjj' }],
    ['Zhou Jian', { kind: 'letters', letters: 'zhoujian' }],
    ['lü', { kind: 'letters', letters: 'lv' }],
    ['ＺＪＪ', { kind: 'letters', letters: 'zjj' }],
    ['19900000001', { kind: 'phone', phone: '19900000001' }],
    ['+86 199-0000-0001', { kind: 'phone', phone: '19900000001' }],
    ['8619900000001', { kind: 'phone', phone: '19900000001' }],
    ['990101195001010010', { kind: 'idNumber', idNumber: '990101195001010010' }],
    ['99010119500101001x', { kind: 'idNumber', idNumber: '99010119500101001X' }],
    // Fifteen digits are a number of the first generation.
    ['990101500101001', { kind: 'idNumber', idNumber: '990101195001010010' }],
  ])('%s', (typed, query) => {
    expect(readQuery(typed)).toEqual(query)
  })

  test.each([
    '1990000000',
    '199',
    '12345678901',
    '99010119500101001',
    '9901011950010100109',
    '·',
    '%',
    '.*',
    'a1',
  ])('%s can be nothing', (typed) => {
    expect(readQuery(typed)).toBeUndefined()
  })
})
