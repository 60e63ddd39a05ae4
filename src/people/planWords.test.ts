import { instantOf } from '@contract/time'
import { dueOf, isAllDone, withStep } from './planWords'

const now = instantOf('2026-07-13', '09:41')

test.each([
  ['2026-07-11', '超期2天，7月11日前', 'overdue'],
  ['2026-07-12', '超期1天，7月12日前', 'overdue'],
  ['2026-07-13', '就是今天，7月13日前', 'soon'],
  ['2026-07-20', '还有7天，7月20日前', 'soon'],
  ['2026-07-21', '还有8天，7月21日前', 'later'],
])('%s: %s', (due, text, state) => {
  expect(dueOf(due, now)).toEqual({ text, state })
})

test('one step is ticked and unticked, the others stay', () => {
  const goals = [
    { text: '看病', steps: [{ text: '陪去医院', due: '2026-07-20' }] },
    { text: '低保', steps: [{ text: '交材料', due: '2026-07-30' }] },
  ]
  const done = { on: '2026-07-13', byNo: 1 }
  const ticked = withStep(goals, { goal: 1, step: 0 }, done)
  expect(ticked[1]?.steps).toEqual([{ text: '交材料', due: '2026-07-30', done }])
  expect(ticked[0]).toEqual(goals[0])
  expect(isAllDone({ goals: ticked })).toBe(false)
  expect(isAllDone({ goals: withStep(ticked, { goal: 0, step: 0 }, done) })).toBe(true)
  expect(withStep(ticked, { goal: 1, step: 0 }, undefined)).toEqual(goals)
})
