import { myAppointments } from '@contract/appointments'
import { myBindings } from '@contract/bindings'
import { listHouseholds } from '@contract/contactCards'
import { listImports } from '@contract/ledgers'
import { duePlans, duplicatePeople, openCorrections, peopleCounts } from '@contract/people'
import { instantOf } from '@contract/time'
import { CLERK, DAUGHTER, LIAISON, STATION_ID, VETERAN } from '../world/actors'
import { memberNoOf } from '../world/binding'
import { call } from '../world/cloud'
import { DISTRICT_HEAD } from '../world/seedCast'
import { seedDistrict } from '../world/seedDistrict'
import { MONDAY, startWorld, type World } from '../world/startWorld'

const AT = { stationId: STATION_ID }
const NOW = instantOf(MONDAY, '10:00')

describe('a district as it is filled in for who looks at it first', () => {
  let world: World

  beforeAll(async () => {
    world = await startWorld()
    world.clock.travelTo(NOW)
    await seedDistrict(world)
  })
  afterAll(() => world?.end())

  test('the clock is back where it was, and nothing was recorded after it', () => {
    expect(world.clock.now() - NOW).toBeLessThan(60_000)
    expect(world.clock.now()).toBeGreaterThanOrEqual(NOW)
    const names = world.database.collections().map(({ name }) => name)
    const late = names.flatMap((name) =>
      world.database
        .documents(name, { limit: 10_000 })
        .filter((record) =>
          Object.entries(record).some(
            ([field, value]) =>
              /At$|^at$/.test(field) && !FORESEEN.test(field) && isAfter(value, world.clock.now()),
          ),
        )
        .map((record) => `${name} ${JSON.stringify(record)}`),
    )
    expect(late).toEqual([])
  })

  test('the veteran is bound to a file, and his daughter acts for him', async () => {
    const his = (await call(world, VETERAN.openId, myBindings, {})).bindings
    const hers = (await call(world, DAUGHTER.openId, myBindings, {})).bindings
    expect(his).toEqual([expect.objectContaining({ as: 'self' })])
    expect(hers).toEqual([expect.objectContaining({ as: 'family', kinship: 'child' })])
    expect(hers[0]?.personId).toBe(his[0]?.personId)
  })

  test('what she booked for him is among his own appointments', async () => {
    const { appointments } = await call(world, VETERAN.openId, myAppointments, { open: true })
    expect(appointments.map(({ bookedBy }) => bookedBy)).toEqual(['caller', 'family'])
  })

  test('the liaison has households with cards in every state', async () => {
    const liaisonNo = await memberNoOf(world, LIAISON.openId)
    const query = { list: 'all', liaisonNo } as const
    const { households } = await call(world, LIAISON.openId, listHouseholds, { ...AT, query })
    const states = new Set(households.map(({ state }) => state))
    expect(states).toEqual(new Set(['delivered', 'refused', 'notAtHome', 'none']))
    expect(households.filter(({ nextStep }) => nextStep === 'print').length).toBeGreaterThan(0)
    expect(households.filter(({ seen }) => seen)).toHaveLength(1)
  })

  test('something waits for the clerk: a plan, a correction, a pair, wrong rows', async () => {
    const { carePlans } = await call(world, CLERK.openId, duePlans, AT)
    expect(carePlans).toMatchObject([{ steps: 3, stepsDone: 1 }])
    const { corrections } = await call(world, CLERK.openId, openCorrections, AT)
    expect(corrections).toHaveLength(1)
    const { groups } = await call(world, CLERK.openId, duplicatePeople, AT)
    expect(groups.map((group) => group.map(({ name }) => name).sort())).toEqual([
      ['彭建军', '彭建均'],
    ])
    const { imports } = await call(world, CLERK.openId, listImports, AT)
    expect(imports).toMatchObject([
      { wrong: 2, hasWrongRows: true, counts: { added: 1 } },
      { wrong: 0, counts: { added: 12 } },
    ])
  })

  test('the district adds up the street and its villages', async () => {
    const { stationId } = DISTRICT_HEAD.member
    const asked = { stationId, ofStationId: STATION_ID }
    const { counts, whole, below } = await call(world, DISTRICT_HEAD.openId, peopleCounts, asked)
    expect([counts.total, whole.total]).toEqual([14, 16])
    expect(below.map(({ place }) => place).sort()).toEqual(['玉泉社区', '石桥村'].sort())
  })
})

/** What is said of the time to come. */
const FORESEEN = /^(removeAt|startsAt|endsAt|expiresAt|until)/

function isAfter(value: unknown, now: number): boolean {
  return value instanceof Date && value.getTime() > now
}
