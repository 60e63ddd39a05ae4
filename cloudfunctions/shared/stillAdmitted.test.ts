import { PersonId, StationId } from '@contract/primitives'
import { procedure } from '@contract/procedure'
import cloud from 'wx-server-sdk'
import * as z from 'zod'
import { serve, write } from './serve'

jest.mock('wx-server-sdk', () => ({ __esModule: true, default: { getWXContext: jest.fn() } }))

/** What is stored, by collection and id; and how often a transaction read each. */
const mockStored = new Map<string, object>()
const mockRead: string[] = []
let mockConflicts = 0
jest.mock('./database', () => {
  const documents = (name: string, writes: Map<string, object>) => ({
    get: async (id: string) => {
      if (writes !== mockStored) mockRead.push(`${name}/${id}`)
      return mockStored.get(`${name}/${id}`)
    },
    add: async (id: string, fields: object) => void writes.set(`${name}/${id}`, fields),
  })
  return {
    collection: (name: string) => documents(name, mockStored),
    startTransaction: async () => {
      const writes = new Map<string, object>()
      return {
        documents: (name: string) => documents(name, writes),
        commit: async () => {
          if (mockConflicts-- > 0) throw new Error('TransactionConflict')
          writes.forEach((fields, key) => void mockStored.set(key, fields))
        },
        rollback: async () => writes.clear(),
      }
    },
  }
})

const paint = procedure({
  name: 'boxes.paint',
  kind: 'write',
  who: ['head', 'staff', 'person'],
  input: z.strictObject({ stationId: StationId.optional(), personId: PersonId.optional() }),
  output: z.object({}),
  errors: [],
})
const knock = procedure({
  name: 'boxes.knock',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({ stationId: StationId }),
  output: z.object({}),
  errors: [],
})

/** What happens after the caller was let in and before the write. */
let meanwhile: () => void
const served = serve(
  [paint, knock].map((each) =>
    write(each, async (_input, { commit }) => {
      meanwhile()
      return commit(async (transaction) => {
        await transaction.documents('boxes').add('box', {})
        return {}
      })
    }),
  ),
)

const MEMBER = 'members/anju.openid-1'
const TIE = 'bindings/openid-1.zhou'
const member = { stationId: 'anju', memberNo: 3, role: 'staff', leftAt: null }
const tie = { personId: 'zhou', as: 'family', endedAt: null }
const send = (name: string, input: object) =>
  served({ procedure: name, input, requestId: 'r'.repeat(16) })
const asMember = () => send('boxes.paint', { stationId: 'anju' })
const asPerson = () => send('boxes.paint', { personId: 'zhou' })

beforeEach(() => {
  process.env.BLIND_KEY = '1'.repeat(64)
  process.env.SEAL_KEYS = `1:${'2'.repeat(64)}`
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  jest.mocked(cloud.getWXContext).mockReturnValue({ OPENID: 'openid-1', ENV: 'e', SOURCE: 's' })
  mockStored.clear()
  mockStored.set(MEMBER, member)
  mockStored.set(TIE, tie)
  mockRead.length = 0
  mockConflicts = 0
  meanwhile = () => undefined
})

test.each<[string, () => Promise<object>, string, object | undefined]>([
  ['a member who was put out', asMember, MEMBER, { ...member, leftAt: new Date(0) }],
  ['a member who has another role', asMember, MEMBER, { ...member, role: 'liaison' }],
  ['a member who left and came again', asMember, MEMBER, { ...member, memberNo: 8 }],
  ['a member of whom nothing is there', asMember, MEMBER, undefined],
  ['a person who was taken off', asPerson, TIE, { ...tie, endedAt: new Date(0) }],
  ['a person bound as somebody else', asPerson, TIE, { ...tie, as: 'self' }],
  ['a person of whom nothing is there', asPerson, TIE, undefined],
])('%s between the door and the write writes nothing', async (_, write, id, after) => {
  meanwhile = () => void (after ? mockStored.set(id, after) : mockStored.delete(id))
  expect(await write()).toMatchObject({ ok: false, code: 'NOT_ALLOWED' })
  expect(mockStored.has('boxes/box')).toBe(false)
})

test('each try of a transaction looks anew', async () => {
  mockConflicts = 2
  expect(await asMember()).toMatchObject({ ok: true })
  expect(mockRead).toEqual([MEMBER, MEMBER, MEMBER])
})

test('one look for a member or a person, none for a guest', async () => {
  expect(await asPerson()).toMatchObject({ ok: true })
  expect(mockRead).toEqual([TIE])
  mockStored.delete('boxes/box')
  expect(await send('boxes.knock', { stationId: 'anju' })).toMatchObject({ ok: true })
  expect(mockRead).toEqual([TIE])
})
