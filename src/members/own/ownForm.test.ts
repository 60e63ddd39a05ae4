import { fieldIssues } from '@contract/fieldIssues'
import { editOwnMembership } from '@contract/members'
import { STAFF_LI } from '../../../test/doubles/members'
import { changesOwn, NO_CHANGES, type OwnDraft, ownCard, ownEdit, publicWords } from './ownForm'

const edit = (draft: Partial<OwnDraft>) => ownEdit('bachuan', STAFF_LI, { ...NO_CHANGES, ...draft })
const words = (draft: Partial<OwnDraft>) =>
  publicWords(ownCard({ ...NO_CHANGES, ...draft }, STAFF_LI), STAFF_LI)

test('only what differs from what is stored goes along', () => {
  expect(changesOwn(edit({}))).toBe(false)
  const same = { phone: '19900000001', showsName: false, showsPhone: false, matters: '' }
  expect(changesOwn(edit(same))).toBe(false)
  expect(edit({ showsName: true, matters: 'policy' })).toEqual({
    stationId: 'bachuan',
    publishes: { name: true, phone: false },
    matters: ['policy'],
  })
})

test('a number that is taken out is asked for again', () => {
  const [issue] = fieldIssues(editOwnMembership.input, edit({ phone: ' ' }))
  expect(issue).toMatchObject({ path: 'phone', message: '请填手机号。' })
})

test('the public card says what is agreed to, and nothing more', () => {
  expect(words({})).toBeUndefined()
  expect(words({ showsName: true })).toEqual({ role: 'staff', name: '李敏', matters: [] })
  expect(words({ showsPhone: true, phone: '' })).toEqual({ role: 'staff', matters: [] })
  expect(words({ showsPhone: true, matters: 'policy' })).toEqual({
    role: 'staff',
    phone: '19900000001',
    matters: ['policy'],
  })
})
