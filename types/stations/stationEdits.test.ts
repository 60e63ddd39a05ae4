import { fieldIssues } from '../fieldIssues'
import { instantOf } from '../time'
import { closingDayProblem, StationEdit } from './stationEdits'

describe('a day can be closed from today on, for a year', () => {
  const PAST = '这一天已经过去了，请选今天或以后的日子。'
  const FAR = '这一天太远了，请选一年之内的日子。'

  test.each([
    ['2026-11-22', PAST],
    ['2026-11-23', undefined],
    ['2027-11-23', undefined],
    ['2027-11-24', FAR],
  ])('%s', (date, problem) => {
    for (const time of ['00:00', '23:59']) {
      expect(closingDayProblem(date, instantOf('2026-11-23', time))).toBe(problem)
    }
  })

  test('today is over at midnight in Shanghai', () => {
    const midnight = instantOf('2026-11-24')
    expect(closingDayProblem('2026-11-23', midnight - 1)).toBeUndefined()
    expect(closingDayProblem('2026-11-23', midnight)).toBe(PAST)
  })
})

describe('an edit says what it changes', () => {
  const stationId = 'bachuan'

  test.each([
    { dutyPhone: '023-0000-1234' },
    { supervisionPhone: null },
    { location: { latitude: 29.84, longitude: 106.05 } },
    { matters: [{ matter: 'policy', note: '当面讲清楚', bring: [] }] },
  ])('%j', (change) => {
    expect(fieldIssues(StationEdit, { stationId, ...change })).toEqual([])
  })

  test('an edit of nothing is refused', () => {
    for (const nothing of [{}, { address: undefined }]) {
      expect(fieldIssues(StationEdit, { stationId, ...nothing })).toEqual([
        { path: '', label: '内容', message: '还没有改哪一处，请先改一处再交。' },
      ])
    }
  })

  test.each([
    ['dutyPhone', { dutyPhone: '二三' }, '电话只能写数字和短横线。'],
    ['dutyPhone', { dutyPhone: null }, '值班电话的写法不对。'],
    ['address', { address: ' ' }, '请填地址。'],
    [
      'location.latitude',
      { location: { latitude: 54.1, longitude: 106 } },
      '这个位置不在中国，请再看看。',
    ],
    ['windows', { address: '演示路', windows: [] }, '多了不认识的一项“windows”，请去掉。'],
  ])('%s', (path, change, message) => {
    expect(fieldIssues(StationEdit, { stationId, ...change })).toMatchObject([{ path, message }])
  })
})
