import { Refusal } from '../shared/refusal'
import { requireAtStation } from './activeMember'
import { enter, takeOff } from './rosterRecord'
import type { RosterRecord } from './store'

jest.mock('../shared/database', () => ({}))
jest.mock('../shared/caller', () => ({}))

const EMPTY: RosterRecord = { lastNo: 0, active: [], invitations: [] }

test('something new is given only to who is there', () => {
  const { roster: one } = enter(EMPTY, 'openid-1', 'head')
  const { roster: two } = enter(one, 'openid-2', 'staff')
  const roster = takeOff(two, 2)
  expect(() => requireAtStation(roster, 1, 'liaisonNo', '联络员')).not.toThrow()
  for (const gone of [2, 3, 6]) {
    expect(() => requireAtStation(roster, gone, 'liaisonNo', '联络员')).toThrow(Refusal)
  }
  const message = '站里现在没有这个人，请另选一位。'
  const issues = [{ path: 'liaisonNo', label: '联络员', message }]
  expect(() => requireAtStation(roster, 2, 'liaisonNo', '联络员')).toThrow(
    expect.objectContaining({ code: 'BAD_INPUT', issues }),
  )
})
