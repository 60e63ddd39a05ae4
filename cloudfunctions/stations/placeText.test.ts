import { fits, isOneLetterOff, readPlace } from './placeText'

/** Whether what was typed may mean a place below others. */
function means(typed: string, place: string, ...under: string[]): boolean {
  return readPlace(typed).some((reading) => fits(reading, place, under))
}

describe('what people type for 巴川街道 in 铜梁区', () => {
  test.each([
    '巴',
    '巴川',
    '巴川街道',
    ' 巴川 街道。',
    '巴川街道退役军人服务站',
    '巴川街道退役军人',
    '巴川街道服务站',
    '铜梁区巴川街道',
    '铜梁巴川街道',
    '铜梁区 巴川',
    '重庆市铜梁区巴川街道退役军人服务站',
  ])('%s', (typed) => {
    expect(means(typed, '巴川街道', '铜梁区')).toBe(true)
  })

  test.each([
    '川',
    '川街道',
    '街道',
    '安居',
    '璧山区巴川街道',
    '巴川街道某某村',
    '服务站',
    '。',
    '',
  ])('not %j', (typed) => {
    expect(means(typed, '巴川街道', '铜梁区')).toBe(false)
  })
})

test('places of one name are told apart by what was typed before', () => {
  expect(means('铜梁区城关镇', '城关镇', '重庆市', '铜梁区')).toBe(true)
  expect(means('铜梁区城关镇', '城关镇', '重庆市', '璧山区')).toBe(false)
  expect(means('城关镇', '城关镇', '重庆市', '璧山区')).toBe(true)
})

test('a place whose name holds a word for an area is found too', () => {
  expect(means('乐山市市中区', '市中区', '乐山市')).toBe(true)
  expect(means('市中区服务中心', '市中区', '乐山市')).toBe(true)
})

test('a text is read in no more ways than it has letters', () => {
  expect(readPlace('巴川街道')).toEqual([
    { beginning: '巴川街道', within: '' },
    { beginning: '川街道', within: '巴' },
    { beginning: '街道', within: '巴川' },
  ])
  expect(readPlace('x'.repeat(20))).toHaveLength(19)
})

describe('one letter off', () => {
  test.each([
    ['巴州街道', '巴川街道', true],
    ['巴州', '巴川街道', true],
    ['八川', '巴川街道', true],
    ['巴川', '巴川街道', false],
    ['八州', '巴川街道', false],
    ['八', '巴川街道', false],
    ['巴川路新村', '巴川', false],
  ])('%s for %s: %s', (typed, place, isOff) => {
    expect(isOneLetterOff(typed, place)).toBe(isOff)
  })
})
