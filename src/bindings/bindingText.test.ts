import { instantOf } from '@contract/time'
import { actingText, memberText, sideText, sinceText, timeLeftText } from './bindingText'

const NOW = instantOf('2026-07-13', '09:41')
const MINUTE = 60_000

test.each([
  [24 * 60 * MINUTE, '还能用24小时'],
  [60 * MINUTE, '还能用1小时'],
  [24 * 60 * MINUTE - 2_000, '还能用24小时'],
  [60 * MINUTE - 1, '还能用1小时'],
  [59 * MINUTE, '还能用59分钟'],
  [10 * MINUTE - 2_000, '还能用10分钟'],
  [MINUTE, '还能用1分钟'],
  [MINUTE - 1, '还能用不到1分钟'],
  [1, '还能用不到1分钟'],
  [0, undefined],
  [-1, undefined],
])('with %d ms left a code reads %s', (left, words) => {
  expect(timeLeftText(NOW + left, NOW)).toBe(words)
})

test('a tie says as what, since when and how', () => {
  expect(sideText('self', undefined)).toBe('本人')
  expect(sideText('family', undefined)).toBe('家人')
  expect(sideText('family', 'child')).toBe('家人，子女')
  expect(actingText('周小兰', undefined)).toBe('您替周小兰办事')
  expect(actingText('周小兰', 'guardian')).toBe('您是周小兰的监护人，替家人办事')
  expect(sinceText({ boundAt: NOW, way: 'card' })).toBe('2026年7月13日起，用家里的联系卡')
})

test('a tie says who made it at the desk, and who of the station is tied', () => {
  const recordedBy = { memberNo: 1, name: '李敏' }
  const text = '2026年7月13日起，在站里办的，李敏经办'
  expect(sinceText({ boundAt: NOW, way: 'desk', recordedBy })).toBe(text)
  const member = { memberNo: 2, name: '王芳' }
  expect(memberText({ member })).toBe('这个微信是本站工作人员王芳的')
  expect(memberText({})).toBeUndefined()
})
