import { appointMember } from '@contract/members'
import { listStations, loadStations, publishCalendar, stationHome } from '@contract/stations'
import { openingAt } from '@contract/stations/hours'
import { instantOf } from '@contract/time'
import { CLERK, HEAD, STATION_ID, VETERAN } from '../world/actors'
import { ask, call, OPERATOR } from '../world/cloud'
import { readStations } from '../world/seedStations'
import { startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

function seeded(stationId: string) {
  const station = readStations().find((each) => each.stationId === stationId)
  if (!station) throw new Error(`The seed has no station ${stationId}`)
  return station
}

test('a guest finds the district, its seventeen stations, and what each of them does', async () => {
  const top = await call(world, 'a-guest', listStations, {})
  expect(top.stations).toMatchObject([{ stationId: 'tongliang', place: '铜梁区', level: 'county' }])
  const { stations } = await call(world, 'a-guest', listStations, { parentId: 'tongliang' })
  expect(stations).toHaveLength(17)
  for (const { stationId, place } of stations) {
    const home = await call(world, 'a-guest', stationHome, { stationId })
    expect(home.place).toBe(place)
    expect(home.matters).toHaveLength(12)
    expect(home.matters.filter(({ ways }) => ways.length === 0)).toEqual([])
  }
})

test('today’s hours follow the calendar of the day', async () => {
  const openingOn = async (date: string, time: string) => {
    world.clock.freeze(instantOf(date, time))
    const { today } = await call(world, 'a-guest', stationHome, { stationId: STATION_ID })
    const { state, detail } = openingAt(today.periods, today.closedBecause, world.clock.now())
    return [state, detail]
  }
  expect(await openingOn('2026-11-23', '11:59')).toEqual(['正在上班', '上午到 12:00'])
  expect(await openingOn('2026-11-23', '12:00')).toEqual(['现在休息', '下午2:00上班'])
  expect(await openingOn('2026-11-28', '10:00')).toEqual(['今天休息', '周末'])
  expect(await openingOn('2026-10-01', '10:00')).toEqual(['今天休息', '国庆节'])
  expect((await openingOn('2026-10-10', '10:00'))[0]).toBe('正在上班')
})

test('stations, members and calendars are the operator’s alone', async () => {
  const notAllowed = { ok: false, code: 'NOT_ALLOWED' }
  const member = {
    stationId: STATION_ID,
    openId: VETERAN.openId,
    role: 'head',
    name: '周',
  } as const
  const calendar = { year: 2027, holidays: [], makeUpDays: [] }
  for (const openId of [VETERAN.openId, CLERK.openId, HEAD.openId]) {
    expect(
      await ask(world, openId, loadStations, { stations: [seeded('tongliang')] }),
    ).toMatchObject(notAllowed)
    expect(await ask(world, openId, appointMember, member)).toMatchObject(notAllowed)
    expect(await ask(world, openId, publishCalendar, calendar)).toMatchObject(notAllowed)
  }
})

test('without the key a call without an OPENID is nobody’s', async () => {
  const seeds = { stations: [seeded('tongliang')] }
  for (const operatorKey of [undefined, '', 'x'.repeat(64), world.operatorKey.slice(1)]) {
    const stranger = { url: world.url, ...(operatorKey !== undefined && { operatorKey }) }
    expect(await ask(stranger, OPERATOR, loadStations, seeds)).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(await ask(stranger, OPERATOR, listStations, {})).toMatchObject({ code: 'NOT_ALLOWED' })
  }
  expect(await ask(world, OPERATOR, loadStations, seeds)).toMatchObject({ ok: true })
})

test('a station under one that is not there, or under itself, is refused', async () => {
  const conflict = { ok: false, code: 'STATION_CONFLICT' }
  const orphan = { ...seeded(STATION_ID), stationId: 'orphan', parentId: 'nowhere' }
  const own = { ...seeded(STATION_ID), stationId: 'own', parentId: 'own' }
  const circle = { ...seeded('tongliang'), parentId: STATION_ID }
  const moved = { ...seeded('tongliang-anju'), parentId: STATION_ID }
  for (const station of [orphan, own, circle, moved]) {
    expect(await ask(world, OPERATOR, loadStations, { stations: [station] })).toMatchObject(
      conflict,
    )
  }
})

test('the clock refuses a call that carries an OPENID', async () => {
  const tick = (headers: Record<string, string>) =>
    fetch(`${world.url}/invoke/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ Type: 'Timer', TriggerName: 'tick' }),
    }).then((response) => response.json())
  expect(await tick({ 'x-wx-openid': HEAD.openId })).toEqual({
    result: { ok: false, code: 'NOT_ALLOWED' },
  })
  expect(await tick({})).toMatchObject({ result: { ok: true } })
})
