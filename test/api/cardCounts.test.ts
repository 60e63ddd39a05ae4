import {
  addHousehold,
  assignHouseholds,
  cardCoverage,
  correctDelivery,
  editHousehold,
  endHousehold,
  oneHousehold,
  recordDelivery,
  reopenHousehold,
  replaceCards,
  scanCard,
} from '@contract/contactCards'
import { leaveStation } from '@contract/members'
import type { InputOf, Reply } from '@contract/procedure'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { ask, call, newRequestId, Refused } from '../world/cloud'
import {
  addOne,
  appointLiaison,
  appointLiaisons,
  codeOf,
  handedOver,
  type Liaisons,
  newHousehold,
  print,
} from '../world/households'
import { randomFrom } from '../world/randomFrom'
import { MONDAY, type StoryWorld, startWorld } from '../world/startWorld'

const ROUNDS = 20
const AT_ONCE = 8
const SEED = 20_261_123
const VILLAGES = ['演示村', '新村', '老村']

let world: StoryWorld
let liaisons: Liaisons

beforeAll(async () => {
  world = await startWorld({ workers: 8 })
})
afterAll(() => world.end())
beforeEach(async () => {
  await world.renew()
  liaisons = await appointLiaisons(world)
})

const stationId = STATION_ID

type Numbers = Record<string, number>
type Random = (below: number) => number

/** What the station's counts must say, told from the records of the households alone. */
function countsToldByRecords() {
  const totals: Numbers = {}
  const villages: Record<string, Numbers> = {}
  const liaisonTallies: Record<string, Numbers> = {}
  const numbers: Numbers = {}
  const add = (to: Numbers, name: string) => {
    to[name] = (to[name] ?? 0) + 1
  }
  for (const record of households()) {
    if (record.endedAt !== null) continue
    const ways = record.attempts.map(({ way }) => way)
    const arrived = ways.some((way) => way === 'handedOver' || way === 'left')
    const names = ['total', ...(arrived ? ['delivered'] : []), ...(record.seenAt ? ['seen'] : [])]
    villages[record.village] ??= {}
    liaisonTallies[`no${record.liaisonNo}`] ??= {}
    for (const name of names) {
      add(totals, name)
      add(villages[record.village] ?? {}, name)
      add(liaisonTallies[`no${record.liaisonNo}`] ?? {}, name)
    }
    const last = ways.at(-1)
    if (!arrived && (last === 'refused' || last === 'notAtHome')) add(totals, last)
    if (record.printed) {
      const { printed, liaisonNo, standInNo } = record
      add(numbers, `${printed.liaisonNo}-${printed.standInNo}-${liaisonNo}-${standInNo}`)
    }
  }
  return { totals, villages, liaisons: liaisonTallies, numbers }
}

interface HouseholdAsStored {
  _id: string
  cardNo: number
  village: string
  liaisonNo: number
  standInNo: number
  codeIndex: string
  issue: number
  endedAt: unknown
  seenAt: unknown
  printed: { liaisonNo: number; standInNo: number } | null
  attempts: { way: string }[]
}

function households(): HouseholdAsStored[] {
  const documents = world.database.documents('households', { limit: 5000 })
  return documents as unknown as HouseholdAsStored[]
}

function countsAsStored() {
  const [stored] = world.database.documents('cardCounts', { limit: 10 })
  const { _id, lastCardNo, villages, liaisons, numbers, isDue, ...totals } = stored ?? {}
  return {
    totals: withoutZeros(totals),
    villages: eachWithoutZeros(villages),
    liaisons: eachWithoutZeros(liaisons),
    numbers: withoutZeros(numbers),
  }
}

function withoutZeros(counted: unknown): Numbers {
  const entries = Object.entries((counted ?? {}) as Numbers)
  return Object.fromEntries(entries.filter(([, number]) => number !== 0))
}

function eachWithoutZeros(counted: unknown): Record<string, Numbers> {
  const entries = Object.entries((counted ?? {}) as Record<string, Numbers>)
  const kept = entries.map(([name, numbers]) => [name, withoutZeros(numbers)] as const)
  return Object.fromEntries(kept.filter(([, numbers]) => Object.keys(numbers).length > 0))
}

/** One thing that somebody may try at any time; what is refused must change nothing. */
async function act(random: Random, entries: string[]): Promise<Reply | undefined> {
  const all = households()
  const { _id: householdId = 'none', issue = 1 } = all[random(all.length)] ?? {}
  const at = { stationId, householdId }
  const why = '改一改'
  const village = VILLAGES[random(VILLAGES.length)] ?? ''
  const [liaisonNo, standInNo] = random(2) ? [liaisons.wang, liaisons.liu] : [liaisons.liu, 1]
  // Few households, so that the same one is met again and again.
  if (all.length < 12 && random(3) === 0) {
    const household = newHousehold(liaisons, { village, liaisonNo, standInNo })
    return ask(world, CLERK.openId, addHousehold, { stationId, household })
  }
  switch (random(10)) {
    case 2:
      return ask(world, CLERK.openId, editHousehold, { ...at, edit: { village }, why })
    case 3: {
      const householdIds = [...new Set([householdId, all[random(all.length)]?._id ?? householdId])]
      const to = { stationId, householdIds, liaisonNo, standInNo, why }
      return ask(world, CLERK.openId, assignHouseholds, to)
    }
    case 4:
      return ask(world, CLERK.openId, random(3) ? reopenHousehold : endHousehold, { ...at, why })
    case 5:
      await print(world, householdId).catch(() => undefined)
      return undefined
    case 6:
      return ask(world, CLERK.openId, replaceCards, {
        stationId,
        householdIds: [householdId],
        why: 'lost',
      })
    case 7: {
      const deliveryId = entries[random(entries.length)] ?? 'none'
      const correction = { stationId, deliveryId, why }
      const delivery = random(2) ? { delivery: handedOver(liaisons, { way: 'left' }) } : {}
      return ask(world, CLERK.openId, correctDelivery, { ...correction, ...delivery })
    }
    case 8:
      await codeOf(world, householdId)
        .then((code) => ask(world, `scans-${random(5)}`, scanCard, { code }))
        .catch(() => undefined)
      return undefined
    default: {
      const way = (['handedOver', 'left', 'refused', 'notAtHome'] as const)[random(4)] ?? 'left'
      const { to, ...told } = handedOver(liaisons, { way })
      const delivery = way === 'notAtHome' || !to ? told : { ...told, to }
      const requestId = newRequestId()
      const twice = await Promise.all(
        [1, 2].map(() =>
          ask(world, CLERK.openId, recordDelivery, { ...at, issue, delivery }, requestId),
        ),
      )
      for (const reply of twice) if (reply.ok) entries.push(reply.output.deliveryId)
      return twice[0]
    }
  }
}

test('whatever eight people do at once, the counts are what the records say', async () => {
  const random = randomFrom(SEED)
  const entries: string[] = []
  const codes = new Set<string>()
  await addOne(world, newHousehold(liaisons))
  for (let round = 0; round < ROUNDS; round++) {
    const replies = await Promise.all(Array.from({ length: AT_ONCE }, () => act(random, entries)))
    for (const reply of replies) if (reply) codes.add(reply.ok ? 'OK' : reply.code)
    expect(countsAsStored()).toEqual(countsToldByRecords())
  }
  const numbers = households().map(({ cardNo }) => cardNo)
  expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1))
  // The story is worth nothing if all was refused, or nothing was.
  expect([...codes]).toEqual(expect.arrayContaining(['OK', 'ALREADY_DELIVERED', 'NOT_OPEN']))
  expect(codes).not.toContain('FAILED')
  expect(entries.length).toBeGreaterThan(10)
})

test('a hundred deliveries at once at one station are all counted', async () => {
  const added: string[] = []
  for (let n = 0; n < 100; n++) {
    added.push((await addOne(world, newHousehold(liaisons))).householdId)
  }
  const delivery = handedOver(liaisons)
  await Promise.all(
    added.map((householdId) => deliver({ stationId, householdId, issue: 1, delivery })),
  )
  expect(countsAsStored()).toEqual(countsToldByRecords())
  expect(
    await call(world, HEAD.openId, cardCoverage, { stationId, ofStationId: stationId }),
  ).toMatchObject({ total: 100, delivered: 100, without: 0 })
})

/** Taps again, as the page does, where too many were at it. */
async function deliver(input: InputOf<typeof recordDelivery>): Promise<void> {
  const requestId = newRequestId()
  for (let tries = 1; ; tries++) {
    const reply = await ask(world, CLERK.openId, recordDelivery, input, requestId)
    if (reply.ok) return
    if (reply.code !== 'BUSY' || tries === 5) throw new Refused(reply)
  }
}

test('a card that is replaced twice at once has one code that lives', async () => {
  const { householdId } = await addOne(world, newHousehold(liaisons))
  const codes = [await codeOf(world, householdId)]
  for (let round = 0; round < 10; round++) {
    const householdIds = [householdId]
    await Promise.all(
      [1, 2].map(() =>
        ask(world, CLERK.openId, replaceCards, { stationId, householdIds, why: 'lost' }),
      ),
    )
    codes.push(await codeOf(world, householdId))
  }
  const answers = await Promise.all(
    codes.map((code, n) => ask(world, `scans-${n}`, scanCard, { code })),
  )
  expect(answers.map(({ ok }) => ok)).toEqual([...Array(10).fill(false), true])
  const { issue, changes } = await call(world, CLERK.openId, oneHousehold, {
    stationId,
    householdId,
  })
  expect(issue).toBe(21)
  // Each of the twenty old cards is on record once.
  expect(new Set(changes.map((change) => change.issue)).size).toBe(20)
})

test('a household that is assigned while its liaison leaves has somebody who answers', async () => {
  const { householdId } = await addOne(world, newHousehold(liaisons, { standInNo: 1 }))
  for (let round = 0; round < 10; round++) {
    const leaver = { openId: `leaver-${round}`, name: '郑国强', phone: String(19900300000 + round) }
    const memberNo = await appointLiaison(world, leaver)
    const [assigned, left] = await Promise.all([
      ask(world, CLERK.openId, assignHouseholds, {
        stationId,
        householdIds: [householdId],
        liaisonNo: memberNo,
        standInNo: 1,
        why: '分片调整',
      }),
      ask(world, HEAD.openId, leaveStation, {
        stationId,
        memberNo,
        successorNo: liaisons.liu,
        why: '调走了',
      }),
    ])
    expect(left.ok).toBe(true)
    if (!assigned.ok) expect(assigned.code).toBe('BAD_INPUT')
    const { liaison } = await call(world, CLERK.openId, oneHousehold, { stationId, householdId })
    expect(['王秀兰', '刘志强']).toContain(liaison.name)
    if (assigned.ok) expect(liaison.name).toBe('刘志强')
  }
})

test('what is sealed is nowhere to be read', async () => {
  const { householdId } = await addOne(world, newHousehold(liaisons, { householder: '覃守业' }))
  const code = await codeOf(world, householdId)
  const delivery = handedOver(liaisons, { note: '钥匙在门垫下' })
  const { deliveryId } = await call(world, CLERK.openId, recordDelivery, {
    stationId,
    householdId,
    issue: 1,
    delivery: { ...delivery, to: { name: '韦一鸣' } },
  })
  await call(world, CLERK.openId, correctDelivery, { stationId, deliveryId, why: '不是那天送的' })
  const edit = { address: '演示村五组9号', householder: '覃守成' }
  await call(world, CLERK.openId, editHousehold, {
    stationId,
    householdId,
    edit,
    why: '搬了两条街',
  })
  const collections = ['households', 'householdChanges', 'cardDeliveries', 'cardCounts', 'requests']
  const stored = JSON.stringify(
    collections.map((name) => world.database.documents(name, { limit: 100 })),
  )
  expect(stored).toContain(MONDAY)
  for (const secret of [
    code,
    '覃守',
    '三组8号',
    '五组9号',
    '钥匙',
    '韦一鸣',
    '不是那天',
    '两条街',
  ]) {
    expect(stored).not.toContain(secret)
  }
})
