import {
  addPerson,
  editPerson,
  endPerson,
  mergePeople,
  reopenPerson,
  undoMerge,
} from '@contract/people'
import type { PeopleCounts } from '@contract/people/personViews'
import type { Reply } from '@contract/procedure'
import { countsOf, NO_COUNTS, plus } from '../../cloudfunctions/people/counts/counts'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { nthIdNumber } from '../world/binding'
import { ask } from '../world/cloud'
import { addFile, countsNow, editFile, fileOf, foundBy } from '../world/people'
import { randomFrom } from '../world/randomFrom'
import { MONDAY, startWorld, type World } from '../world/startWorld'

const AT = { stationId: STATION_ID }
const ROUNDS = 18
const AT_ONCE = 8
const NUMBERS = 6
const SEED = 20_261_123

let world: World

beforeAll(async () => {
  world = await startWorld({ workers: 8 })
})
afterAll(() => world.end())

const codeOf = (reply: Reply) => (reply.ok ? 'OK' : reply.code)

test('ten who begin the file of one person at once begin one', async () => {
  const identity = { name: '周建军', idNumber: nthIdNumber(800) }
  const input = { ...AT, parts: { identity } }
  const tries = Array.from({ length: 10 }, (_, n) =>
    ask(world, (n % 2 ? CLERK : HEAD).openId, addPerson, input),
  )
  const codes = (await Promise.all(tries)).map(codeOf)
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  expect(new Set(codes)).toEqual(new Set(['OK', 'PERSON_ON_FILE']))
  expect(await foundBy(world, identity.idNumber)).toHaveLength(1)
})

test('ten who begin the file of somebody without an ID number at once begin one', async () => {
  const identity = { name: '周无号', noIdNumber: 'neverIssued' as const, birthDate: '1950-01-01' }
  const input = { ...AT, parts: { identity } }
  const tries = Array.from({ length: 10 }, () => ask(world, CLERK.openId, addPerson, input))
  const codes = (await Promise.all(tries)).map(codeOf)
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  expect(new Set(codes)).toEqual(new Set(['OK', 'PERSON_ON_FILE']))
  const [row] = await foundBy(world, '周无号')
  // What told who it is goes to who is told by it from now on.
  const other = { identity: { ...identity, birthDate: '1951-01-01' } }
  expect(codeOf(await editFile(world, row?.personId ?? '', 1, other))).toBe('OK')
  expect(codeOf(await ask(world, CLERK.openId, addPerson, input))).toBe('OK')
})

test('of whom nothing is known but the name there may be two', async () => {
  const input = { ...AT, parts: { identity: { name: '周某某' } } }
  for (let n = 0; n < 2; n++) {
    expect(codeOf(await ask(world, CLERK.openId, addPerson, input))).toBe('OK')
  }
})

test('files that are given one number at once are all kept, and all marked', async () => {
  for (let round = 0; round < 5; round++) {
    const idNumber = nthIdNumber(810 + round)
    const ids = await Promise.all(
      ['周建军', '周健军', '周建君'].map((name) => addFile(world, { identity: { name } })),
    )
    const replies = await Promise.all(
      ids.map((id) => editFile(world, id, 1, { identity: { name: '周建军', idNumber } })),
    )
    expect(replies.map(codeOf)).toEqual(['OK', 'OK', 'OK'])
    for (const id of ids) expect((await fileOf(world, id)).sameIdNumber).toHaveLength(2)
    const held = records().filter(
      ({ _id, idNumberHold }) =>
        ids.includes(String(_id)) && !String(idNumberHold).startsWith('none.'),
    )
    expect(held).toHaveLength(1)
  }
})

test('who joins those with a number while another leaves them finds them as they are', async () => {
  for (let round = 0; round < 8; round++) {
    const [shared, own] = [nthIdNumber(820 + round), nthIdNumber(840 + round)]
    const first = await addFile(world, { identity: { name: '周建军', idNumber: shared } })
    const second = await addFile(world, { identity: { name: '周健军' } })
    await editFile(world, second, 1, { identity: { name: '周健军', idNumber: shared } })
    const third = await addFile(world, { identity: { name: '周建君' } })
    const leaving = round % 2 === 0 ? { id: first, version: 1 } : { id: second, version: 2 }
    const identity = { name: '周建军', idNumber: own }
    const replies = await Promise.all([
      editFile(world, leaving.id, leaving.version, { identity }),
      editFile(world, third, 1, { identity: { name: '周建君', idNumber: shared } }),
    ])
    expect(replies.map(codeOf)).toEqual(['OK', 'OK'])
    expectOneHolderEach()
  }
})

interface Known {
  people: string[]
  merges: string[]
}

/** One thing that somebody may try at any time; many are refused, and must then change nothing. */
async function act(random: (below: number) => number, known: Known): Promise<string> {
  const personId = known.people[random(known.people.length)] ?? 'none'
  const other = known.people[random(known.people.length)] ?? 'none'
  const number = nthIdNumber(900 + random(NUMBERS))
  const identity = { name: '王建国', ...(random(4) > 0 && { idNumber: number }) }
  const [kind, tagged] = [random(8), random(2) === 0]
  switch (kind) {
    case 0:
    case 1: {
      const reply = await ask(world, CLERK.openId, addPerson, { ...AT, parts: { identity } })
      if (reply.ok) known.people.push(reply.output.personId)
      return codeOf(reply)
    }
    case 2:
      return edited(personId, { identity })
    case 3:
      return edited(personId, { tags: tagged ? [{ tag: 'alone' }] : [{ tag: 'aged' }] })
    case 4:
      return codeOf(
        await ask(world, CLERK.openId, endPerson, {
          ...{ ...AT, personId, reason: 'moved', on: MONDAY, why: '搬走了' },
        }),
      )
    case 5:
      return codeOf(await ask(world, HEAD.openId, reopenPerson, { ...AT, personId, why: '回来了' }))
    case 6: {
      const reply = await ask(world, CLERK.openId, mergePeople, {
        ...AT,
        keep: { personId, version: versionOf(personId) },
        merge: { personId: other, version: versionOf(other) },
        take: tagged ? ['identity', 'tags'] : [],
        why: '同一个人',
      })
      if (reply.ok) known.merges.push(reply.output.mergeId)
      return codeOf(reply)
    }
    default: {
      const mergeId = known.merges[random(known.merges.length)] ?? 'none'
      const input = { ...AT, mergeId, evenIfChanged: true, why: '不是同一个人' }
      return codeOf(await ask(world, HEAD.openId, undoMerge, input))
    }
  }
}

async function edited(personId: string, change: Parameters<typeof editFile>[3]): Promise<string> {
  const input = { ...AT, personId, version: versionOf(personId), change, why: '改一改' }
  return codeOf(await ask(world, CLERK.openId, editPerson, input))
}

function records() {
  return world.database.documents('people', { limit: 5000 })
}

/** As somebody saw it who looked a moment ago. */
function versionOf(personId: string): number {
  return Number(records().find(({ _id }) => _id === personId)?.version ?? 1)
}

/** What the counts must be, told from the files alone. */
function countsToldByFiles(): PeopleCounts {
  return records().reduce<PeopleCounts>(
    (sum, file) => plus(sum, countsOf(file as unknown as Parameters<typeof countsOf>[0]), 1),
    NO_COUNTS,
  )
}

/** Every number that some file has is held by one of them, and only those in a group are marked. */
function expectOneHolderEach(): void {
  const groups = new Map<unknown, ReturnType<typeof records>>()
  for (const file of records()) {
    if (!file.hasIdNumber) expect(file.duplicateOf).toBeNull()
    else groups.set(file.identityIndex, [...(groups.get(file.identityIndex) ?? []), file])
  }
  for (const [index, files] of groups) {
    const holders = files.filter(({ idNumberHold }) => idNumberHold === `${STATION_ID}.${index}`)
    expect(holders).toHaveLength(1)
    const marks = files.length > 1 ? [holders[0]?._id] : [null]
    expect([...new Set(files.map(({ duplicateOf }) => duplicateOf))]).toEqual(marks)
  }
}

test('whatever eight people do at once, counts and holders are what the files say', async () => {
  const random = randomFrom(SEED)
  const known: Known = { people: [], merges: [] }
  const codes = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const done = await Promise.all(Array.from({ length: AT_ONCE }, () => act(random, known)))
    for (const code of done) codes.add(code)
    const { byTag, ...numbers } = await countsNow(world)
    const tags = Object.fromEntries(Object.entries(byTag).filter(([, number]) => number !== 0))
    expect({ ...numbers, byTag: tags }).toEqual(countsToldByFiles())
    expectOneHolderEach()
  }
  // The story is worth nothing if all was refused, or nothing was.
  expect(codes).toContain('OK')
  expect(codes).toContain('EDITED_MEANWHILE')
  expect(known.merges.length).toBeGreaterThan(3)
  expect(known.people.length).toBeGreaterThan(10)
  expect([...codes]).not.toContain('FAILED')
})
