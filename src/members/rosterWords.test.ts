import { instantOf } from '@contract/time'
import { HEAD_CHEN, LIAISON_LUO, ROSTER, STAFF_LI, STAFF_WANG } from '../../test/doubles/members'
import {
  aboutText,
  awayText,
  byRole,
  findMembers,
  holderOf,
  mattersText,
  postText,
  standInOf,
} from './rosterWords'

const nine = instantOf('2026-07-13', '09:00')
const two = instantOf('2026-07-13', '14:00')

test('the roster stands as on the sign on the door, without roles that nobody has', () => {
  expect(
    byRole(ROSTER).map(({ role, members }) => [role, members.map(({ name }) => name)]),
  ).toEqual([
    ['head', ['陈志强']],
    ['staff', ['李敏', '王秀兰']],
    ['liaison', ['罗素芬']],
  ])
  expect(byRole([LIAISON_LUO]).map(({ role }) => role)).toEqual(['liaison'])
})

test.each([
  { wanted: '秀', found: ['王秀兰'] },
  { wanted: ' 李 敏 ', found: ['李敏'] },
  { wanted: '0004', found: ['罗素芬'] },
  { wanted: '199', found: [] },
])('“$wanted”', ({ wanted, found }) => {
  expect(findMembers(ROSTER, wanted).map(({ name }) => name)).toEqual(found)
})

test('who left is followed by whoever took over', () => {
  const successor = { ...STAFF_WANG, holdsFor: [3, 7, 8] }
  expect(holderOf([STAFF_LI, successor], 8)).toBe(successor)
  expect(holderOf(ROSTER, 8)).toBeUndefined()
  expect(holderOf(ROSTER, undefined)).toBeUndefined()
})

test('whoever stands in this time goes before whoever always does', () => {
  expect(standInOf(STAFF_LI, ROSTER)).toBe(STAFF_WANG)
  const away = { until: two, standInNo: LIAISON_LUO.memberNo }
  expect(standInOf({ ...STAFF_LI, away }, ROSTER)).toBe(LIAISON_LUO)
  expect(standInOf(STAFF_WANG, ROSTER)).toBeUndefined()
})

test('who took over from the own stand-in has none', () => {
  const li = { ...STAFF_LI, holdsFor: [1, 3] }
  expect(standInOf(li, [li, HEAD_CHEN])).toBeUndefined()
})

test('until which moment somebody is away, and who stands in', () => {
  expect(awayText({ ...STAFF_LI, away: { until: two } }, ROSTER, nine)).toBe('下午2点回，王秀兰替')
  expect(awayText({ ...STAFF_WANG, away: { until: two } }, ROSTER, nine)).toBe('下午2点回')
  expect(awayText({ ...STAFF_LI, away: { until: two } }, ROSTER, two)).toBeUndefined()
  expect(awayText(STAFF_LI, ROSTER, nine)).toBeUndefined()
})

test('what a member does, in one line', () => {
  expect(aboutText(STAFF_WANG)).toBe('')
  expect(aboutText({ ...STAFF_LI, post: '副站长', matters: ['policy'] })).toBe(
    '副站长，1号窗口，政策咨询',
  )
  expect(aboutText({ ...STAFF_WANG, matters: ['policy', 'transfer', 'legalAid'] })).toBe(
    '政策咨询等3件事',
  )
  expect(mattersText(['policy', 'transfer'])).toBe('政策咨询、关系转接')
  expect(postText(HEAD_CHEN)).toBe('站长')
  expect(postText({ role: 'staff', post: '副站长' })).toBe('副站长')
})
