import { addHousehold, cardCoverage, endHousehold, recordDelivery } from '@contract/contactCards'
import { appointMember } from '@contract/members'
import { addPerson, endPerson, peopleCounts, reopenPerson } from '@contract/people'
import type { Tag } from '@contract/people/personTerms'
import { TAGS_TOLD_FROM } from '@contract/people/personViews'
import { loadStations } from '@contract/stations'
import { SUMMED_EVERY_MINUTES } from '@contract/sums'
import clockConfig from '../../cloudfunctions/clock/config.json'
import { changeDocument } from '../world/changeDocument'
import { ask, call, invoke, OPERATOR } from '../world/cloud'
import { randomFrom } from '../world/randomFrom'
import { readStations } from '../world/seedStations'
import { type NewMember, newMember, type StaffedStation } from '../world/staffedStation'
import { MONDAY, type StoryWorld, startWorld } from '../world/startWorld'

const DISTRICT = 'tongliang'
const TOWNS = ['town-east', 'town-west']
const VILLAGES = ['village-1', 'village-2', 'village-3', 'village-4']
const SEED = 20_261_123
const ROUNDS = 12
const AT_ONCE = 6

let world: StoryWorld
/** Who writes at a station: its head, and somebody to stand in. */
const staff = new Map<string, { head: string; standInNo: number }>()

beforeAll(async () => {
  world = await startWorld({ workers: 8 })
})
afterAll(() => world.end())
beforeEach(async () => {
  await world.renew()
  await openStations('township', DISTRICT, TOWNS)
  for (const [n, village] of VILLAGES.entries()) {
    await openStations('village', TOWNS[n % 2] ?? '', [village])
  }
  await appointHead(DISTRICT)
})

async function openStations(level: 'township' | 'village', parentId: string, ids: string[]) {
  const [, like] = readStations()
  if (!like) throw new Error('The seed has no township station')
  const stations = ids.map((stationId) => ({ ...like, stationId, parentId, level }))
  await call(world, OPERATOR, loadStations, { stations })
  for (const id of ids) {
    const station = await appointHead(id)
    const { memberNo }: NewMember = await newMember(world, station, `stand-in-of-${id}`, '李敏')
    staff.set(id, { head: station.head, standInNo: memberNo })
  }
}

async function appointHead(stationId: string): Promise<StaffedStation> {
  const head = `head-of-${stationId}`
  const member = { stationId, openId: head, role: 'head', name: '陈志强' } as const
  await call(world, OPERATOR, appointMember, member)
  return { stationId, head }
}

const tick = () => invoke(world, OPERATOR, 'clock', {})
const headOf = (stationId: string) => `head-of-${stationId}`
let made = 0

async function addFile(stationId: string, tag?: Tag): Promise<string> {
  made += 1
  const parts = {
    identity: { name: '周建军', phone: String(19900100000 + made) },
    ...(tag && { tags: [{ tag }] }),
  }
  return (await call(world, headOf(stationId), addPerson, { stationId, parts })).personId
}

async function addHome(stationId: string): Promise<string> {
  const { standInNo = 0 } = staff.get(stationId) ?? {}
  const household = { householder: '周建军', village: '一组', liaisonNo: 1, standInNo }
  return (await call(world, headOf(stationId), addHousehold, { stationId, household })).householdId
}

async function deliver(stationId: string, householdId: string): Promise<void> {
  const delivery = { way: 'left', on: MONDAY, byNo: 1 } as const
  await call(world, headOf(stationId), recordDelivery, {
    stationId,
    householdId,
    issue: 1,
    delivery,
  })
}

/** What the head of a station reads of it and of those below. */
async function readAt(stationId: string, ofStationId = stationId) {
  const asked = { stationId, ofStationId }
  const people = await call(world, headOf(stationId), peopleCounts, asked)
  const cards = await call(world, headOf(stationId), cardCoverage, asked)
  return { people, cards }
}

test('the whole is what its parts are, of the same hour, whatever is written meanwhile', async () => {
  await addFile('village-1')
  await addHome('village-2')
  const before = world.clock.now()
  await tick()
  const after = world.clock.now()
  await addFile('village-1')
  await addFile('village-3')
  await addHome('village-2')
  await addHome('town-west')
  for (const { whole, below, addedAt } of Object.values(await readAt(DISTRICT))) {
    expect(whole.total).toBe(1)
    expect(below.reduce((sum, part) => sum + part.whole.total, 0)).toBe(1)
    expect(addedAt).toBeGreaterThanOrEqual(before)
    expect(addedAt).toBeLessThanOrEqual(after)
  }
})

test('the clock comes as often as it is told', () => {
  expect(clockConfig.triggers[0]?.config).toBe(`0 */${SUMMED_EVERY_MINUTES} * * * * *`)
})

test('what a village writes is read by its town and by the district once the clock came', async () => {
  await addFile('village-1')
  await addFile('village-3')
  await addFile('village-2')
  await addFile('town-east')
  const home = await addHome('village-1')
  await addHome('village-2')
  await deliver('village-1', home)
  expect((await readAt(DISTRICT)).people.whole.total).toBe(0)
  expect(await tick()).toMatchObject({
    jobs: { 'people.sumCounts': expect.any(Number), 'contactCards.sumCounts': expect.any(Number) },
  })
  const { people, cards } = await readAt(DISTRICT)
  expect(people).toMatchObject({
    counts: { total: 0 },
    whole: { total: 4, withoutHousehold: 4, withoutIdNumber: 4 },
  })
  expect(cards).toMatchObject({ total: 0, whole: { total: 2, delivered: 1, without: 1 } })
  expect(people.below).toContainEqual(
    expect.objectContaining({
      stationId: 'town-east',
      whole: { total: 3, withoutIdNumber: 3, withoutPhone: 0, withoutHousehold: 3 },
    }),
  )
  expect(cards.below).toContainEqual(
    expect.objectContaining({
      stationId: 'town-east',
      whole: { total: 1, delivered: 1, without: 0 },
    }),
  )
  const town = await readAt(DISTRICT, 'town-east')
  // Of so few on file no tags are told further up.
  const alone = { total: 1, withoutIdNumber: 1, withoutPhone: 0, withoutHousehold: 1 }
  const whole = { total: 3, withoutIdNumber: 3, withoutPhone: 0, withoutHousehold: 3 }
  const { place, level, below, ...told } = town.people
  expect(told).toEqual({ counts: alone, whole, addedAt: expect.any(Number) })
  expect((await readAt('town-east')).people).toEqual({
    ...town.people,
    counts: { ...alone, byTag: {} },
    own: { ended: 0, duplicates: 0, corrections: 0, carePlans: 0 },
  })
  expect(town.people.below.map(({ stationId, whole }) => [stationId, whole.total])).toEqual([
    ['village-1', 1],
    ['village-3', 1],
  ])
  expect((await readAt('village-1')).people.whole).toEqual(
    (await readAt('village-1')).people.counts,
  )
  for (const [from, of] of [
    ['town-west', 'town-east'],
    ['village-1', 'town-east'],
    ['town-east', 'nowhere'],
  ] as const) {
    const asked = { stationId: from, ofStationId: of }
    expect(await ask(world, headOf(from), peopleCounts, asked)).toMatchObject({ ok: false })
    expect(await ask(world, headOf(from), cardCoverage, asked)).toMatchObject({ ok: false })
  }
})

test('a station whose first numbers came from below takes its own first household up', async () => {
  await addHome('village-1')
  await tick()
  await addHome('town-east')
  await tick()
  const { cards } = await readAt('town-east')
  expect(cards).toMatchObject({ total: 1, whole: { total: 2 } })
})

test('beside a village of few no tags are told of the others, until it is of enough', async () => {
  const tagsOf = async (reader: string, ofStationId: string) =>
    (await readAt(reader, ofStationId)).people.whole.byTag
  await addFile('village-1')
  await addFile('village-3', 'alone')
  await putTotal('village-1', TAGS_TOLD_FROM)
  for (const reader of ['town-east', DISTRICT]) {
    expect(await tagsOf(reader, 'town-east')).toEqual({ alone: 1 })
    expect(await tagsOf(reader, 'village-1')).toBeUndefined()
    expect(await tagsOf(reader, 'village-3')).toBeUndefined()
  }
  await putTotal('village-3', TAGS_TOLD_FROM)
  for (const reader of ['town-east', DISTRICT]) {
    expect(await tagsOf(reader, 'village-1')).toEqual({})
    expect(await tagsOf(reader, 'village-3')).toEqual({ alone: 1 })
  }
})

/** As if so many files were kept, of which nobody has a tag but those that are. */
async function putTotal(stationId: string, total: number): Promise<void> {
  await changeDocument(world, 'peopleCounts', stationId, { total, isDue: true })
  await tick()
}

test('a village that comes to stand under another town is counted there, and no longer here', async () => {
  await addFile('village-1')
  await addHome('village-1')
  await tick()
  await changeDocument(world, 'stations', 'village-1', {
    parentId: 'town-west',
    path: [DISTRICT, 'town-west'],
  })
  await addFile('village-1')
  await addHome('village-1')
  await tick()
  const wholes = async (id: string) => {
    const { people, cards } = await readAt(id)
    return [people.whole.total, cards.whole.total]
  }
  expect(await wholes('town-east')).toEqual([0, 0])
  expect(await wholes('town-west')).toEqual([2, 2])
  expect(await wholes(DISTRICT)).toEqual([2, 2])
})

/** One thing that a station does; what is refused changes nothing. */
async function act(
  random: (below: number) => number,
  files: [string, string][],
  homes: [string, string][],
): Promise<void> {
  const stationId = [...TOWNS, ...VILLAGES][random(6)] ?? ''
  const [fileAt = '', personId = ''] = files[random(files.length)] ?? []
  const [homeAt = '', householdId = ''] = homes[random(homes.length)] ?? []
  switch (random(6)) {
    case 0:
      files.push([stationId, await addFile(stationId)])
      break
    case 1:
      homes.push([stationId, await addHome(stationId)])
      break
    case 2: {
      const ending = { reason: 'moved', on: MONDAY, why: '搬走了' } as const
      await ask(world, headOf(fileAt), endPerson, { stationId: fileAt, personId, ...ending })
      break
    }
    case 3: {
      const back = { stationId: fileAt, personId, why: '又回来了' }
      await ask(world, headOf(fileAt), reopenPerson, back)
      break
    }
    case 4: {
      const delivery = { way: 'left', on: MONDAY, byNo: 1 } as const
      const input = { stationId: homeAt, householdId, issue: 1, delivery }
      await ask(world, headOf(homeAt), recordDelivery, input)
      break
    }
    default: {
      const input = { stationId: homeAt, householdId, why: '搬走了' }
      await ask(world, headOf(homeAt), endHousehold, input)
    }
  }
}

/** Of the records of some stations, counted one by one. */
function counted(stationIds: readonly string[]) {
  const ofThese = ({ stationId }: Record<string, unknown>) => stationIds.includes(`${stationId}`)
  const files = world.database.documents('people', { limit: 5000 }).filter(ofThese)
  const homes = world.database.documents('households', { limit: 5000 }).filter(ofThese)
  const served = homes.filter(({ endedAt }) => endedAt === null)
  return {
    files: files.filter(({ ended }) => !ended).length,
    ended: files.filter(({ ended }) => ended).length,
    homes: served.length,
    delivered: served.filter(({ standing }) => standing === 'delivered').length,
  }
}

async function summed(stationId: string) {
  const { people, cards } = await readAt(stationId)
  return {
    files: people.whole.total,
    homes: cards.whole.total,
    delivered: cards.whole.delivered,
  }
}

test('whatever is written while two clocks run at once, the sums are a count of the records in the end', async () => {
  const random = randomFrom(SEED)
  const files: [string, string][] = [['town-east', await addFile('town-east')]]
  const homes: [string, string][] = [['town-west', await addHome('town-west')]]
  for (let round = 0; round < ROUNDS; round++) {
    const acts = Array.from({ length: AT_ONCE }, () => act(random, files, homes))
    await Promise.all([...acts, tick(), tick()])
  }
  await tick()
  const east = ['town-east', 'village-1', 'village-3']
  const west = ['town-west', 'village-2', 'village-4']
  expect(counted(east)).toMatchObject(await summed('town-east'))
  expect(counted(west)).toMatchObject(await summed('town-west'))
  expect(counted([...east, ...west])).toMatchObject(await summed(DISTRICT))
  const { files: kept, ended, delivered } = counted([...east, ...west])
  expect([kept, ended, delivered].every((number) => number > 0)).toBe(true)
})
