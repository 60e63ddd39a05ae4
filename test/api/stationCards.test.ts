import type { Matter } from '@contract/matters'
import { editOwnMembership, goAway, myMemberships } from '@contract/members'
import { SCAN_PAGE } from '@contract/scenes'
import {
  listStations,
  loadStations,
  searchStations,
  stationCard,
  stationCodePicture,
} from '@contract/stations'
import { STATION_LEVEL_KEYS, STATION_LEVELS, type Station } from '@contract/stations/stationTerms'
import { instantOf } from '@contract/time'
import { CLERK, HEAD, STATION_ID } from '../world/actors'
import { ask, call, OPERATOR } from '../world/cloud'
import { readStations } from '../world/seedStations'
import { MONDAY, startWorld, type World } from '../world/startWorld'

const GUEST = 'a-guest'
let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

function seeded(stationId: string): Station {
  const station = readStations().find((each) => each.stationId === stationId)
  if (!station) throw new Error(`The seed has no station ${stationId}`)
  return station
}

/** Loads stations that are like the district's centre but for what is said, twenty at a time. */
async function load(...stations: Partial<Station>[]): Promise<void> {
  const { supervisionPhone: _, location: __, ...like } = seeded('tongliang')
  for (let at = 0; at < stations.length; at += 20) {
    const batch = stations.slice(at, at + 20).map((each) => ({ ...like, ...each }))
    await call(world, OPERATOR, loadStations, { stations: batch })
  }
}

/** Holds that the last call cost so few operations, each of which an index served. */
function expectCost(operations: number): void {
  const [last] = world.calls.list({ functionName: 'stations', limit: 1 })
  expect(last?.databaseOperations).toBeLessThanOrEqual(operations)
  expect(last?.unindexedQueries).toEqual([])
}

const card = (stationId = STATION_ID) => call(world, GUEST, stationCard, { stationId })

describe('a station’s public card', () => {
  test('says where, when, what, and who above takes a complaint', async () => {
    world.clock.freeze(instantOf(MONDAY, '10:00'))
    const { matters, ...rest } = await card()
    expect(rest).toEqual({
      stationId: STATION_ID,
      place: '巴川街道',
      level: 'township',
      under: ['铜梁区'],
      address: '重庆市铜梁区巴川街道（演示地址）',
      location: { latitude: 29.85, longitude: 106.05 },
      dutyPhone: '023-0000-1234',
      hours: seeded(STATION_ID).hours,
      today: { date: MONDAY, periods: seeded(STATION_ID).hours.workday },
      onDuty: [],
      supervision: { place: '铜梁区', level: 'county', phone: '023-0000-1299' },
    })
    expect(matters[0]).toMatchObject({
      matter: 'preferential',
      bring: [{ item: '身份证' }, { item: '退伍证或转业证' }, { item: '1寸白底照片' }],
      ways: ['onSite', 'homeVisit', 'errand'],
    })
    expect(await card('tongliang')).not.toHaveProperty('supervision')
  })

  test('names only who agreed to it, and says no more than they agreed to', async () => {
    const publish = (openId: string, publishes: { name: boolean; phone: boolean }) =>
      call(world, openId, editOwnMembership, { stationId: STATION_ID, publishes })
    const matters: Matter[] = ['policy']
    const reachable = { stationId: STATION_ID, phone: CLERK.phone, matters }
    await call(world, CLERK.openId, editOwnMembership, reachable)
    expect((await card()).onDuty).toEqual([])

    await publish(HEAD.openId, { name: true, phone: false })
    await publish(CLERK.openId, { name: false, phone: true })
    const until = instantOf(MONDAY, '15:00')
    const [head] = (await call(world, HEAD.openId, myMemberships, {})).memberships
    const away = { stationId: STATION_ID, memberNo: head?.memberNo ?? 0, until }
    await call(world, HEAD.openId, goAway, away)
    expect((await card()).onDuty).toEqual([
      { role: 'head', name: HEAD.name, matters: [], away: { until } },
      { role: 'staff', matters, phone: CLERK.phone },
    ])
    world.clock.freeze(until)
    expect((await card()).onDuty[0]).toEqual({ role: 'head', name: HEAD.name, matters: [] })
  })

  test('costs four operations at most, six levels down as well', async () => {
    const chain = STATION_LEVEL_KEYS.map((level, index) => ({
      stationId: `deep-${level}`,
      level,
      place: `深${STATION_LEVELS[level].label}`,
      ...(index > 0 && { parentId: `deep-${STATION_LEVEL_KEYS[index - 1]}` }),
      ...(level === 'city' && { supervisionPhone: '023-0000-1298' }),
    }))
    await load(...chain)
    const deepest = await card('deep-village')
    expectCost(4)
    expect(deepest.under).toEqual(['深国家', '深省', '深市', '深区县', '深乡镇街道'])
    expect(deepest.supervision).toMatchObject({ level: 'city', phone: '023-0000-1298' })
    expect((await card('deep-city')).supervision).toMatchObject({ level: 'province' })
  })

  test('of one that does not exist is not found', async () => {
    const unknown = await ask(world, GUEST, stationCard, { stationId: 'nowhere' })
    expect(unknown).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  })
})

describe('a station’s code', () => {
  test('is a picture that opens the station, and is made once', async () => {
    world.wechat.codes.clear()
    const first = await call(world, GUEST, stationCodePicture, { stationId: STATION_ID })
    expect(Buffer.from(first.png, 'base64').subarray(1, 4).toString()).toBe('PNG')
    const [made] = world.wechat.codes.list(10)
    expect(made).toMatchObject({ page: SCAN_PAGE, scene: `s.${STATION_ID}` })
    expect(await call(world, GUEST, stationCodePicture, { stationId: STATION_ID })).toEqual(first)
    expectCost(1)
    expect(world.wechat.codes.list(10)).toHaveLength(1)
  })

  test('is not made of one that does not exist', async () => {
    const unknown = await ask(world, GUEST, stationCodePicture, { stationId: 'nowhere' })
    expect(unknown).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  })
})

describe('down the tree', () => {
  const VILLAGES = 205

  beforeAll(async () => {
    await load(
      ...Array.from({ length: VILLAGES }, (_, n) => ({
        stationId: `village-${String(n).padStart(3, '0')}`,
        level: 'village' as const,
        place: `演示${n}村`,
        parentId: STATION_ID,
      })),
    )
  })

  test('a township has more villages than a page holds, and each comes once', async () => {
    const found: string[] = []
    let after: string | undefined
    do {
      const wish = { parentId: STATION_ID, ...(after && { after }) }
      const page = await call(world, GUEST, listStations, wish)
      expectCost(1)
      expect(page.stations.length).toBeLessThanOrEqual(100)
      expect(page.stations.every(({ hasBelow }) => !hasBelow)).toBe(true)
      found.push(...page.stations.map(({ stationId }) => stationId))
      after = page.next
    } while (after)
    expect(found).toEqual([...new Set(found)].sort())
    expect(found).toHaveLength(VILLAGES)
  })

  test('a station with others below it says so', async () => {
    const { stations } = await call(world, GUEST, listStations, { parentId: 'tongliang' })
    const above = stations.filter(({ hasBelow }) => hasBelow).map(({ stationId }) => stationId)
    expect(above).toEqual([STATION_ID])
  })
})

describe('a station is found by its name', () => {
  beforeAll(async () => {
    await load(
      { stationId: 'bishan', place: '璧山区' },
      ...['tongliang', 'bishan'].map((parentId) => ({
        stationId: `${parentId}-chengguan`,
        level: 'township' as const,
        place: '城关镇',
        parentId,
      })),
    )
  })

  const idsOf = async (text: string) => {
    const { stations } = await call(world, GUEST, searchStations, { text })
    // Where none is called so, what may be meant is looked for too.
    expectCost(stations.length > 0 ? 2 : 5)
    return stations.map(({ stationId }) => stationId)
  }

  test.each([
    ['巴川', [STATION_ID]],
    ['巴川街道退役军人服务站', [STATION_ID]],
    ['重庆市铜梁区巴川街道退役军人服务站', [STATION_ID]],
    ['铜梁 安居', ['tongliang-anju']],
    ['铜梁区退役军人服务中心', ['tongliang']],
    ['城关镇', ['bishan-chengguan', 'tongliang-chengguan']],
    ['璧山区城关', ['bishan-chengguan']],
    ['璧山区巴川街道', []],
    ['川街道', []],
    ['.*', []],
    ['（）', []],
  ])('%s', async (text, ids) => {
    expect(await idsOf(text)).toEqual(ids)
  })

  test('with the places above, to tell those of one name apart', async () => {
    const { stations } = await call(world, GUEST, searchStations, { text: '城关' })
    expect(stations.map(({ place, under }) => [place, under])).toEqual([
      ['城关镇', ['璧山区']],
      ['城关镇', ['铜梁区']],
    ])
  })

  test('a short name finds it, and a letter that sounds the same or is another one is asked about', async () => {
    const found = (text: string) => call(world, GUEST, searchStations, { text })
    const bachuan = [expect.objectContaining({ place: '巴川街道' })]
    expect(await found('巴川')).toEqual({ stations: bachuan })
    for (const text of ['八川街道', '八川', '巴州街道', 'bachuan', '巴穿服务站']) {
      expect(await found(text)).toEqual({ stations: bachuan, guessed: true })
    }
    for (const text of ['没有这个地方', '川', '。']) {
      expect(await found(text)).toEqual({ stations: [] })
    }
  })

  test('a place is found by what it was before it became a street or a town, and it is asked about', async () => {
    const found = (text: string) => call(world, GUEST, searchStations, { text })
    const bachuan = [expect.objectContaining({ place: '巴川街道' })]
    for (const text of ['巴川镇', '巴川乡', '铜梁区巴川镇', '铜梁县巴川镇', '巴川镇服务站']) {
      expect(await found(text)).toEqual({ stations: bachuan, guessed: true })
    }
    const anju = [expect.objectContaining({ place: '安居镇' })]
    expect(await found('安居乡')).toEqual({ stations: anju, guessed: true })
    expect(await found('璧山区巴川镇')).toEqual({ stations: [] })
  })

  test('twenty at most, the nearest names first', async () => {
    const ids = await idsOf('演示')
    expect(ids).toHaveLength(20)
    expect(ids[0]).toBe('village-000')
  })

  test('a text of nothing or of more than twenty letters is refused at its field', async () => {
    for (const text of ['', ' ', '长'.repeat(21)]) {
      expect(await ask(world, GUEST, searchStations, { text })).toMatchObject({
        code: 'BAD_INPUT',
        issues: [{ path: 'text', label: '地名' }],
      })
    }
  })
})
