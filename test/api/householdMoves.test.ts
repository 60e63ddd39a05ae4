import { endHousehold, reopenHousehold } from '@contract/contactCards'
import {
  addPerson,
  editPerson,
  endPerson,
  mergePeople,
  reopenPerson,
  undoMerge,
} from '@contract/people'
import type { Reply } from '@contract/procedure'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { ask } from '../world/cloud'
import { addOne, appointLiaisons, type Liaisons, newHousehold } from '../world/households'
import { imported, nthLine } from '../world/ledgerSheets'
import { addFile, editFile, fileOf } from '../world/people'
import { randomFrom } from '../world/randomFrom'
import { MONDAY, startWorld, type World } from '../world/startWorld'

const AT = { stationId: STATION_ID }
const TIMES = 8
const ROUNDS = 12
const AT_ONCE = 8
const HOUSEHOLDS = 4
const SEED = 20_261_123

let world: World
let liaisons: Liaisons

beforeAll(async () => {
  world = await startWorld({ workers: 8 })
  liaisons = await appointLiaisons(world)
})
afterAll(() => world.end())

const codeOf = (reply: Reply) => (reply.ok ? 'OK' : reply.code)
const homeIn = (householdId: string) => ({ householdId, address: '三组8号' })

async function added(): Promise<string> {
  return (await addOne(world, newHousehold(liaisons))).householdId
}

const ended = (householdId: string) =>
  ask(world, HEAD.openId, endHousehold, { ...AT, householdId, why: '搬走了' })

/** Callers in step hide a race: each starts at a moment of its own. */
async function soon(random: (below: number) => number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, random(40)))
}

const records = (name: 'people' | 'households') => world.database.documents(name, { limit: 5000 })

/** How many live in each household, told from the files alone. */
function residentsToldByFiles(): Map<string, number> {
  const told = new Map<string, number>()
  for (const { householdId, ended, mergedInto } of records('people')) {
    if (typeof householdId !== 'string' || ended || mergedInto !== null) continue
    told.set(householdId, (told.get(householdId) ?? 0) + 1)
  }
  return told
}

/** Every household's count is what the files say, and nobody lives where nobody answers for them. */
function expectAllAnsweredFor(): void {
  const told = residentsToldByFiles()
  for (const { _id, residents, endedAt } of records('households')) {
    expect(residents).toBe(told.get(String(_id)) ?? 0)
    if (endedAt) expect(residents).toBe(0)
  }
}

describe('who comes into a household that is ended at the same moment is refused, or it is', () => {
  interface Coming {
    into: (householdId: string) => Promise<() => Promise<Reply>>
    refused: string
  }
  const comings: Record<string, Coming> = {
    'with a new file': {
      into: async (householdId) => () => {
        const parts = { identity: { name: '周建军' }, home: homeIn(householdId) }
        return ask(world, CLERK.openId, addPerson, { ...AT, parts })
      },
      refused: 'BAD_INPUT',
    },
    'by an edit of the home': {
      into: async (householdId) => {
        const personId = await addFile(world, { identity: { name: '周建军' } })
        return () => editFile(world, personId, 1, { home: homeIn(householdId) })
      },
      refused: 'BAD_INPUT',
    },
    'with a file opened again': {
      into: async (householdId) => {
        const parts = { identity: { name: '周建军' }, home: homeIn(householdId) }
        const personId = await addFile(world, parts)
        const ending = { reason: 'moved', on: MONDAY, why: '搬走了' } as const
        await ask(world, CLERK.openId, endPerson, { ...AT, personId, ...ending })
        return () => ask(world, CLERK.openId, reopenPerson, { ...AT, personId, why: '回来了' })
      },
      refused: 'HOME_NO_LONGER_SERVED',
    },
    'with a merge taken back': {
      into: async (householdId) => {
        const keptHome = homeIn(await added())
        const kept = await addFile(world, { identity: { name: '周建军' }, home: keptHome })
        const parts = { identity: { name: '周建军' }, home: homeIn(householdId) }
        const merged = await addFile(world, parts)
        const reply = await ask(world, CLERK.openId, mergePeople, {
          ...AT,
          keep: { personId: kept, version: 1 },
          merge: { personId: merged, version: 1 },
          take: [],
          why: '同一个人',
        })
        const mergeId = reply.ok ? reply.output.mergeId : 'none'
        const undoing = { ...AT, mergeId, why: '不是同一个人' }
        return () => ask(world, HEAD.openId, undoMerge, undoing)
      },
      refused: 'HOME_NO_LONGER_SERVED',
    },
  }

  test.each(Object.entries(comings))('%s', async (_how, { into, refused }) => {
    const random = randomFrom(SEED)
    const codes = new Set<string>()
    for (let time = 0; time < TIMES; time++) {
      const householdId = await added()
      const come = await into(householdId)
      const [coming, ending] = await Promise.all([
        soon(random).then(come),
        soon(random).then(() => ended(householdId)),
      ])
      codes.add([codeOf(coming), codeOf(ending)].join(' '))
      expectAllAnsweredFor()
    }
    for (const both of codes) {
      expect([`${refused} OK`, 'OK HOUSEHOLD_LIVED_IN']).toContain(both)
    }
  })
})

interface Known {
  households: string[]
  people: string[]
  merges: string[]
}

/** One thing that somebody may try at any time; many are refused, and must then change nothing. */
async function act(random: (below: number) => number, known: Known): Promise<string> {
  const one = (of: readonly string[]) => of[random(of.length)] ?? 'none'
  const [householdId, personId, other] = [
    one(known.households),
    one(known.people),
    one(known.people),
  ]
  const [kind, isHoused] = [random(9), random(4) > 0]
  const home = isHoused ? homeIn(householdId) : { village: '演示村' }
  const of = { ...AT, personId, why: '来说的' }
  switch (kind) {
    case 0: {
      const parts = { identity: { name: '周建军' }, home }
      const reply = await ask(world, CLERK.openId, addPerson, { ...AT, parts })
      if (reply.ok) known.people.push(reply.output.personId)
      return codeOf(reply)
    }
    case 1:
    case 2: {
      const edit = { ...of, version: versionOf(personId), change: { home } }
      return codeOf(await ask(world, CLERK.openId, editPerson, edit))
    }
    case 3: {
      const ending = { ...of, reason: 'moved' as const, on: MONDAY }
      return codeOf(await ask(world, CLERK.openId, endPerson, ending))
    }
    case 4:
      return codeOf(await ask(world, CLERK.openId, reopenPerson, of))
    case 5: {
      const reply = await ask(world, CLERK.openId, mergePeople, {
        ...AT,
        keep: { personId, version: versionOf(personId) },
        merge: { personId: other, version: versionOf(other) },
        take: isHoused ? ['home'] : [],
        why: '同一个人',
      })
      if (reply.ok) known.merges.push(reply.output.mergeId)
      return codeOf(reply)
    }
    case 6: {
      const mergeId = one(known.merges)
      const input = { ...AT, mergeId, evenIfChanged: true, why: '不是同一个人' }
      return codeOf(await ask(world, HEAD.openId, undoMerge, input))
    }
    case 7:
      return codeOf(await ended(householdId))
    default: {
      const input = { ...AT, householdId, why: '又回来了' }
      return codeOf(await ask(world, HEAD.openId, reopenHousehold, input))
    }
  }
}

/** As somebody saw it who looked a moment ago. */
function versionOf(personId: string): number {
  return Number(records('people').find(({ _id }) => _id === personId)?.version ?? 1)
}

test('whatever eight people do at once, a household counts who lives there', async () => {
  const random = randomFrom(SEED)
  const known: Known = { households: [], people: [], merges: [] }
  for (let n = 0; n < HOUSEHOLDS; n++) known.households.push(await added())
  const codes = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const done = await Promise.all(Array.from({ length: AT_ONCE }, () => act(random, known)))
    for (const code of done) codes.add(code)
    expectAllAnsweredFor()
  }
  // The story is worth nothing if all was refused, or nothing was.
  expect([...codes]).toEqual(expect.arrayContaining(['OK', 'HOUSEHOLD_LIVED_IN', 'BAD_INPUT']))
  expect(known.merges.length).toBeGreaterThan(3)
  expect(known.people.length).toBeGreaterThan(10)
  expect([...codes]).not.toContain('FAILED')
})

test('who moves from one household into another is counted in the other', async () => {
  const [from, to] = [await added(), await added()]
  const parts = { identity: { name: '周建军' }, home: homeIn(from) }
  const personId = await addFile(world, parts)
  expect(codeOf(await ended(from))).toBe('HOUSEHOLD_LIVED_IN')
  await editFile(world, personId, (await fileOf(world, personId)).version, { home: homeIn(to) })
  expect(codeOf(await ended(from))).toBe('OK')
  expect(codeOf(await ended(to))).toBe('HOUSEHOLD_LIVED_IN')
  expectAllAnsweredFor()
})

test('who comes with a sheet is counted, and who moves with one is counted elsewhere', async () => {
  const housed = (household: string) => [0, 1, 2].map((n) => nthLine(n, { 户号: household }))
  await imported(world, housed('8001'))
  expectAllAnsweredFor()
  const [first] = records('households').filter(({ ref }) => ref === '8001')
  expect(first).toMatchObject({ residents: 3 })
  await imported(world, housed('8002'))
  expectAllAnsweredFor()
  expect(codeOf(await ended(String(first?._id)))).toBe('OK')
})
