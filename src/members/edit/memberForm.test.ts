import { fieldIssues } from '@contract/fieldIssues'
import { editMember } from '@contract/members'
import { STAFF_LI, STAFF_WANG } from '../../../test/doubles/members'
import { changesMember, type MemberDraft, memberEdit, NO_CHANGES } from './memberForm'

const edit = (draft: Partial<MemberDraft>, member = STAFF_LI) =>
  memberEdit('bachuan', member, { ...NO_CHANGES, why: '调整分工', ...draft })
const NOTHING = { stationId: 'bachuan', memberNo: 1, why: '调整分工' }

test('a draft without changes changes nothing', () => {
  expect(edit({})).toEqual(NOTHING)
  expect(changesMember(edit({}))).toBe(false)
})

test('what is typed as it was before is no change', () => {
  const same = {
    name: ' 李敏 ',
    role: 'staff',
    post: '',
    windowNo: '1号',
    matters: '',
    standInNo: '3',
  }
  expect(edit(same)).toEqual(NOTHING)
})

test('everything at once, as the contract takes it', () => {
  const draft = {
    name: '李慧敏',
    role: 'head',
    post: '副站长',
    windowNo: '２',
    matters: 'policy transfer',
    standInNo: '4',
    fullTime: true,
    onEstablishment: false,
    veteran: 'family',
  }
  const input = edit(draft)
  expect(fieldIssues(editMember.input, input)).toEqual([])
  expect(input).toEqual({
    ...NOTHING,
    name: '李慧敏',
    role: 'head',
    post: '副站长',
    windowNo: 2,
    matters: ['transfer', 'policy'],
    standInNo: 4,
    fullTime: true,
    onEstablishment: false,
    veteran: 'family',
  })
  expect(changesMember(input)).toBe(true)
})

test('what may be missing is taken away', () => {
  const member = { ...STAFF_LI, post: '副站长' }
  expect(edit({ post: ' ', windowNo: '', standInNo: '' }, member)).toEqual({
    ...NOTHING,
    post: null,
    windowNo: null,
    standInNo: null,
  })
  expect(edit({ post: '', windowNo: '', standInNo: '' }, STAFF_WANG)).toEqual({
    ...NOTHING,
    memberNo: 3,
  })
})
