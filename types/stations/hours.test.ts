import { fieldIssues } from '../fieldIssues'
import { instantOf } from '../time'
import { Hours, hoursInWords, openingAt, Period, periodsText } from './hours'

const PERIODS = [
  { opens: '09:00', closes: '12:00' },
  { opens: '14:00', closes: '17:30' },
]

function at(time: string, periods = PERIODS, closedBecause?: string) {
  const { open, state, detail } = openingAt(periods, closedBecause, instantOf('2026-11-23', time))
  return [open, state, detail]
}

describe('the sign at the door changes with the minute', () => {
  test.each([
    ['00:00', false, '现在休息', '上午9:00上班'],
    ['08:59', false, '现在休息', '上午9:00上班'],
    ['09:00', true, '正在上班', '上午到 12:00'],
    ['11:59', true, '正在上班', '上午到 12:00'],
    ['12:00', false, '现在休息', '下午2:00上班'],
    ['13:59', false, '现在休息', '下午2:00上班'],
    ['14:00', true, '正在上班', '下午到 5:30'],
    ['17:29', true, '正在上班', '下午到 5:30'],
    ['17:30', false, '今天下班了', '急事请打值班电话'],
    ['23:59', false, '今天下班了', '急事请打值班电话'],
  ])('%s', (time, ...sign) => {
    expect(at(time)).toEqual(sign)
  })

  test('the last millisecond of a minute belongs to it', () => {
    const nine = instantOf('2026-11-23', '09:00')
    expect(openingAt(PERIODS, undefined, nine - 1).open).toBe(false)
    expect(openingAt(PERIODS, undefined, nine).open).toBe(true)
    const noon = instantOf('2026-11-23', '12:00')
    expect(openingAt(PERIODS, undefined, noon - 1).open).toBe(true)
    expect(openingAt(PERIODS, undefined, noon).open).toBe(false)
  })

  test('a morning that ends at half past twelve is still a morning', () => {
    const until = (closes: string) => at('10:00', [{ opens: '08:30', closes }])[2]
    expect(until('12:30')).toBe('上午到 12:30')
    expect(until('12:31')).toBe('下午到 12:31')
  })
})

describe('the sign speaks as people do', () => {
  test('nobody is promised at the duty phone after closing', () => {
    expect(at('20:00', [{ opens: '09:00', closes: '12:00' }])[2]).toBe('急事请打值班电话')
  })

  test.each([
    ['13:00', '下午到 1:00'],
    ['18:00', '下午到 6:00'],
    ['21:05', '下午到 9:05'],
  ])('closing at %s is said as people say it', (closes, detail) => {
    expect(at('11:00', [{ opens: '08:30', closes }])[2]).toBe(detail)
  })
})

describe('a day on which nobody works says why', () => {
  test.each(['00:00', '10:00', '23:59'])('at %s', (time) => {
    expect(at(time, [], '国庆节')).toEqual([false, '今天休息', '国庆节'])
  })

  test('or says nothing where no reason is known', () => {
    expect(at('10:00', [])).toEqual([false, '今天休息', ''])
  })
})

describe('hours are written in order', () => {
  const WRONG = '上班时段要从早到晚写，不能重叠。'
  const hoursOf = (...workday: [opens: string, closes: string][]) => ({
    workday: workday.map(([opens, closes]) => ({ opens, closes })),
    weekend: [],
    holiday: [],
  })

  test('a period ends after it begins', () => {
    expect(Period.safeParse({ opens: '09:00', closes: '09:01' }).success).toBe(true)
    for (const closes of ['09:00', '08:59', '24:00']) {
      expect(Period.safeParse({ opens: '09:00', closes }).success).toBe(false)
    }
  })

  test('one period may begin where another ends', () => {
    const hours = hoursOf(['09:00', '12:00'], ['12:00', '13:00'], ['14:00', '17:30'])
    expect(fieldIssues(Hours, hours)).toEqual([])
  })

  test.each([
    ['the afternoon first', hoursOf(['14:00', '17:30'], ['09:00', '12:00'])],
    ['one minute twice', hoursOf(['09:00', '12:00'], ['11:59', '17:30'])],
    ['the same twice', hoursOf(['09:00', '12:00'], ['09:00', '12:00'])],
  ])('%s is refused', (_what, hours) => {
    expect(fieldIssues(Hours, hours)).toEqual([
      { path: 'workday', label: '工作日上班时段', message: WRONG },
    ])
  })
})

describe('the hours of a day are said as on a sign', () => {
  const said = (...periods: [opens: string, closes: string][]) =>
    periodsText(periods.map(([opens, closes]) => ({ opens, closes })))

  test.each<[string, [string, string][]]>([
    ['休息', []],
    [
      '上午8:30–12:00，下午2:00–5:30',
      [
        ['08:30', '12:00'],
        ['14:00', '17:30'],
      ],
    ],
    ['上午9:00–12:30', [['09:00', '12:30']]],
    ['上午9:00–下午12:31', [['09:00', '12:31']]],
    ['上午9:00–下午5:00', [['09:00', '17:00']]],
    ['上午11:59–12:00', [['11:59', '12:00']]],
    ['下午12:00–12:30', [['12:00', '12:30']]],
    [
      '下午12:00–1:00，下午7:00–9:05',
      [
        ['12:00', '13:00'],
        ['19:00', '21:05'],
      ],
    ],
  ])('%s', (text, periods) => {
    expect(said(...periods)).toBe(text)
  })
})

describe('days of the same hours share a line', () => {
  const A = [{ opens: '09:00', closes: '12:00' }]
  const B = [{ opens: '14:00', closes: '17:30' }]
  const [a, b, none] = ['上午9:00–12:00', '下午2:00–5:30', '休息']

  test.each([
    [
      'as most do',
      { workday: A, weekend: [], holiday: [] },
      [
        ['周一到周五', a],
        ['周末和节假日', none],
      ],
    ],
    ['all three', { workday: A, weekend: A, holiday: A }, [['每天', a]]],
    [
      'none',
      { workday: A, weekend: B, holiday: [] },
      [
        ['周一到周五', a],
        ['周末', b],
        ['节假日', none],
      ],
    ],
    [
      'the whole week',
      { workday: A, weekend: A, holiday: [] },
      [
        ['周一到周日', a],
        ['节假日', none],
      ],
    ],
    [
      'a workday and a holiday',
      { workday: A, weekend: B, holiday: A },
      [
        ['周一到周五', a],
        ['周末', b],
        ['节假日', a],
      ],
    ],
  ])('%s', (_what, hours, lines) => {
    expect(hoursInWords(hours).map(({ days, times }) => [days, times])).toEqual(lines)
  })
})
