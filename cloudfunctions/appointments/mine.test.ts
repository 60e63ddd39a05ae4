import { appointmentRecord } from '../../test/doubles/records'
import { findEndedTies, ownFileIds } from '../bindings/public'
import { findPersons } from '../people/public'
import { findStations } from '../stations/public'
import { mine } from './mine'
import { type Appointment, findOfCaller, findOfPerson } from './store'

jest.mock('../shared/database', () => ({}))
jest.mock('../people/public', () => ({ findPersons: jest.fn() }))
jest.mock('../stations/public', () => ({ findStations: jest.fn() }))
jest.mock('../bindings/public', () => ({ findEndedTies: jest.fn(), ownFileIds: jest.fn() }))
jest.mock('./store', () => ({ findOfCaller: jest.fn(), findOfPerson: jest.fn() }))

const CALLER = 'openid-1'
const sequenceOf = (n: number) => `2026-11-23T09:00.${String(n).padStart(4, '0')}`

/** The n-th visit that the caller booked, by a tie or by name. */
function visit(n: number, changes: Partial<Appointment> = {}): Appointment {
  const of = { _id: `a${n}`, sequence: sequenceOf(n), callerId: CALLER }
  return appointmentRecord({ ...of, status: 'completed', open: false, ...changes })
}

/** What is stored of the caller, newest first, as the query gives it. */
function store(stored: readonly Appointment[]) {
  const sorted = [...stored].sort((a, b) => (a.sequence < b.sequence ? 1 : -1))
  const beyond = (after: string | undefined) =>
    sorted.filter(({ sequence }) => after === undefined || sequence < after)
  jest.mocked(findOfCaller).mockImplementation(async (callerId, _open, after, limit) =>
    beyond(after)
      .filter((each) => each.callerId === callerId)
      .slice(0, limit),
  )
  jest.mocked(findOfPerson).mockImplementation(async (ids, _open, after, limit) =>
    beyond(after)
      .filter(({ personId }) => personId !== null && ids.includes(personId))
      .slice(0, limit),
  )
}

beforeEach(() => {
  jest.resetAllMocks()
  jest.mocked(findStations).mockResolvedValue(new Map())
  jest.mocked(findPersons).mockResolvedValue(new Map())
  jest.mocked(ownFileIds).mockResolvedValue([])
  jest.mocked(findEndedTies).mockImplementation(async (_openId, ids) => ({
    byOthers: ids.filter((id) => id === 'taken'),
    untied: ids.filter((id) => id === 'untied'),
  }))
})

const context = { callerId: CALLER, now: 0 }
const taken = { tieId: 'taken', personId: 'father' }

/** Every page to the end, as a reader goes on: the ids of each. */
async function pages(): Promise<string[][]> {
  const read: string[][] = []
  let next: string | undefined
  do {
    const page = await mine({ open: false, ...(next !== undefined && { after: next }) }, context)
    read.push(page.appointments.map(({ appointmentId }) => appointmentId))
    next = page.next
  } while (next !== undefined)
  return read
}

const ids = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => `a${from - index}`)

test('a page is full, however they lie among those booked by a tie that others ended', async () => {
  const some = (n: number) => visit(n, n % 3 === 0 ? {} : taken)
  store(Array.from({ length: 100 }, (_, n) => some(n)))
  const read = await pages()
  expect(read.map((page) => page.length)).toEqual([20, 14])
  expect(read.flat()).toEqual(ids(99, 0).filter((id) => Number(id.slice(1)) % 3 === 0))
})

test('who has nothing but what others took reads an empty page and no more', async () => {
  store(Array.from({ length: 200 }, (_, n) => visit(n, taken)))
  expect(await pages()).toEqual([[]])
})

test('so much is read at a time and no more; then the page is short and goes on', async () => {
  store([visit(0), ...Array.from({ length: 700 }, (_, n) => visit(n + 1, taken))])
  expect(await pages()).toEqual([[], [], ['a0']])
  const limits = jest.mocked(findOfCaller).mock.calls.map(([, , , limit]) => limit)
  expect(limits.slice(0, 4)).toEqual([21, 100, 100, 100])
})

test('what is for the own file stays in order with what is still to be read', async () => {
  jest.mocked(ownFileIds).mockResolvedValue(['own'])
  const forOwn = { callerId: 'openid-2', personId: 'own', tieId: 'other' }
  store([
    visit(0),
    visit(1, forOwn),
    ...Array.from({ length: 330 }, (_, n) => visit(n + 2, taken)),
    visit(332, forOwn),
  ])
  expect(await pages()).toEqual([['a332'], ['a1', 'a0']])
})

test('of the own file the person reads also what they booked by the tie that was taken', async () => {
  jest.mocked(ownFileIds).mockResolvedValue(['father'])
  store([visit(1, taken), visit(0)])
  const { appointments } = await mine({ open: false }, context)
  expect(appointments).toMatchObject([
    { appointmentId: 'a1', bookedBy: 'person' },
    { appointmentId: 'a0', bookedBy: 'caller' },
  ])
})
