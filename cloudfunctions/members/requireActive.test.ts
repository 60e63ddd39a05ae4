import { Refusal } from '../shared/refusal'
import { requireActive } from './requireActive'
import { enter, takeOff } from './rosterRecord'
import { findRosterRecord, type RosterRecord } from './store'

jest.mock('../shared/database', () => ({}))
jest.mock('../shared/caller', () => ({}))
jest.mock('./store', () => ({ findRosterRecord: jest.fn() }))

const EMPTY: RosterRecord = { lastNo: 0, active: [], invitations: [] }
const transaction = { documents: jest.fn() }
const liaison = (memberNo: number) => [{ memberNo, path: 'liaisonNo', label: '联络员' }]

const { roster: one } = enter(EMPTY, 'openid-1', 'head')
const { roster: two } = enter(one, 'openid-2', 'staff')
const roster = takeOff(two, 2)

test('something new is given only to who is there', async () => {
  jest.mocked(findRosterRecord).mockResolvedValue(roster)
  await requireActive(transaction, 'anju', liaison(1))
  for (const gone of [2, 3, 6]) {
    await expect(requireActive(transaction, 'anju', liaison(gone))).rejects.toThrow(Refusal)
  }
  const message = '站里现在没有这个人，请另选一位。'
  const issues = [{ path: 'liaisonNo', label: '联络员', message }]
  await expect(requireActive(transaction, 'anju', liaison(2))).rejects.toMatchObject({
    code: 'BAD_INPUT',
    issues,
  })
})

test('a roster that is read already is not read again', async () => {
  jest.mocked(findRosterRecord).mockClear()
  await requireActive(transaction, 'anju', liaison(1), roster)
  await expect(requireActive(transaction, 'anju', liaison(2), roster)).rejects.toThrow(Refusal)
  expect(findRosterRecord).not.toHaveBeenCalled()
})
