import { WAITING_DAYS } from '@contract/members/invitationTerms'
import { logFailure } from '../../shared/log'
import { findRosterRecord } from '../store'
import { endOldInvitations } from './endOldInvitations'
import { findInvitation, findUnanswered, findUnused, putInvitation } from './store'

jest.mock('../../shared/log')
jest.mock('../../shared/transact', () => ({
  transact: (work: (transaction: object) => Promise<number>) => work({}),
}))
jest.mock('../rosterRecord', () => ({ dropInvitation: jest.fn() }))
jest.mock('../store', () => ({ findRosterRecord: jest.fn(), putRosterRecord: jest.fn() }))
jest.mock('./store', () => ({
  findInvitation: jest.fn(),
  findUnanswered: jest.fn(),
  findUnused: jest.fn(),
  putInvitation: jest.fn(),
}))

const DAY_MS = 24 * 3_600_000
const NOW = 200 * DAY_MS
const TIME = {
  name: 'members.endOldInvitations',
  now: NOW,
  until: Number.POSITIVE_INFINITY,
  turn: 0,
}
const invitation = (_id: string, status: 'open' | 'waiting') =>
  ({ _id, status, byStationId: `station-of-${_id}` }) as never

beforeEach(() => {
  jest.clearAllMocks()
  const all = { unused: 'open', broken: 'open', waiting: 'waiting', withdrawn: 'open' } as const
  jest
    .mocked(findUnused)
    .mockResolvedValue(['broken', 'unused', 'withdrawn'].map((id) => invitation(id, 'open')))
  jest.mocked(findUnanswered).mockResolvedValue([invitation('waiting', 'waiting')])
  jest.mocked(findInvitation).mockImplementation(async (id) => {
    return id === 'withdrawn'
      ? ({ _id: id, status: 'withdrawn' } as never)
      : invitation(id, all[id as keyof typeof all] as 'open')
  })
  jest.mocked(findRosterRecord).mockImplementation(async (_transaction, stationId) => {
    if (stationId === 'station-of-broken') throw new Error('no database')
    return {} as never
  })
})

test('one that fails keeps no other open; what was answered meanwhile stays as it is', async () => {
  expect(await endOldInvitations(TIME)).toBe(2)
  const ended = jest.mocked(putInvitation).mock.calls.map(([, { _id, status }]) => [_id, status])
  expect(ended).toEqual([
    ['unused', 'expired'],
    ['waiting', 'expired'],
  ])
  expect(logFailure).toHaveBeenCalledTimes(1)
})

test('unused from the moment it expired, unanswered after so many days', async () => {
  await endOldInvitations(TIME)
  expect(findUnused).toHaveBeenCalledWith(new Date(NOW), undefined, 100)
  const waiting = new Date(NOW - WAITING_DAYS * DAY_MS)
  expect(findUnanswered).toHaveBeenCalledWith(waiting, undefined, 100)
})
