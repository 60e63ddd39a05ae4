import type { Transaction } from '../shared/database'
import type { WriteContext } from '../shared/serve'
import { endTie } from './endTie'
import { forgetMe } from './forgetMe'
import { findActiveOfUser, removeBindingUser } from './store'

/** The caller's ties as they are in the database; each ends at once. */
const mockTies = new Set<string>()

jest.mock('./store', () => ({
  findActiveOfUser: jest.fn(async () => [...mockTies].map((personId) => ({ personId }))),
  findBinding: async (_: unknown, __: string, personId: string) =>
    mockTies.has(personId) ? { personId, endedAt: null } : undefined,
  findBindingUser: async () => ({ selfPersonId: null, ties: mockTies.size }),
  removeBindingUser: jest.fn(),
}))
jest.mock('./endTie', () => ({
  endTie: jest.fn(async (_: unknown, { personId }: { personId: string }) => {
    mockTies.delete(personId)
  }),
}))

const context = {
  callerId: 'daughter',
  now: 0,
  commit: (work: (transaction: Transaction) => Promise<object>) => work({ documents: jest.fn() }),
} as unknown as WriteContext

beforeEach(() => {
  jest.clearAllMocks()
  mockTies.clear()
  mockTies.add('father')
})

test('who is bound once more while they are being forgotten is tied to nobody in the end', async () => {
  jest.mocked(findActiveOfUser).mockImplementationOnce(async () => {
    const found = [...mockTies].map((personId) => ({ personId }))
    mockTies.add('mother')
    return found as Awaited<ReturnType<typeof findActiveOfUser>>
  })
  expect(await forgetMe({}, context)).toEqual({})
  expect([...mockTies]).toEqual([])
  expect(removeBindingUser).toHaveBeenCalledTimes(1)
})

test('who cannot be forgotten altogether is told so, and is not asked for for ever', async () => {
  jest.mocked(endTie).mockImplementation(async () => undefined)
  await expect(forgetMe({}, context)).rejects.toMatchObject({ code: 'BUSY' })
  expect(findActiveOfUser).toHaveBeenCalledTimes(3)
  expect(removeBindingUser).not.toHaveBeenCalled()
})
