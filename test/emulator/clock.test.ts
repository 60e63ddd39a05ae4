import { startCloud, type TestCloud } from './startCloud'

const DAY = 24 * 3600_000

let local: TestCloud

beforeAll(async () => {
  local = await startCloud({ workers: 1 })
})

afterAll(() => local.remove())
afterEach(() => local.cloud.clock.reset())

async function functionTime(): Promise<number> {
  const { result } = await local.invoke<{ now: number }>('clockwork')
  return result.now
}

test('a warm worker sees the clock jump, run on, and come back', async () => {
  expect(Math.abs((await functionTime()) - Date.now())).toBeLessThan(2000)
  const { status } = await local.post('/control/clock', { now: '2031-02-03T04:05:06Z' })
  expect(status).toBe(200)
  const start = Date.parse('2031-02-03T04:05:06Z')
  const seen = await functionTime()
  expect(seen).toBeGreaterThanOrEqual(start)
  expect(seen).toBeLessThan(start + 5000)
  expect(await functionTime()).toBeGreaterThan(seen - 1)
  await local.post('/control/clock', { advance: 30 * DAY })
  expect(await functionTime()).toBeGreaterThanOrEqual(start + 30 * DAY)
  await local.post('/control/clock', { real: true })
  expect(Math.abs((await functionTime()) - Date.now())).toBeLessThan(2000)
})

test('a stopped clock stands still in every way of asking, and can be moved on', async () => {
  const instant = Date.parse('2027-01-01T00:00:00Z')
  await local.post('/control/clock', { frozen: instant })
  const { result } = await local.invoke('clockwork')
  expect(result).toEqual({
    now: instant,
    made: '2027-01-01T00:00:00.000Z',
    given: '1970-01-01T00:00:00.000Z',
    text: expect.stringContaining('Jan 01 2027'),
    sameClass: true,
  })
  const moved = await local.post('/control/clock', { advance: DAY })
  expect(moved.body).toEqual({ now: instant + DAY, iso: '2027-01-02T00:00:00.000Z', frozen: true })
  expect(await functionTime()).toBe(instant + DAY)
})

test('the call log tells the time of the local cloud', async () => {
  const instant = Date.parse('2027-05-05T00:00:00Z')
  local.cloud.clock.freeze(instant)
  const { callId } = await local.invoke('clockwork')
  expect(local.cloud.calls.find(callId)?.startedAt).toBe(instant)
})

test.each([{}, { now: 'soon' }, { advance: 'much' }])(
  'a clock order that says nothing is refused: %o',
  async (order) => {
    expect((await local.post('/control/clock', order)).status).toBe(400)
  },
)

test.each([
  { now: 8_640_000_000_000_001 },
  { now: '9999-12-31T23:59:59.999Z', beyond: 1 },
  { frozen: 8_640_000_000_000_001 },
  { frozen: -1 },
  { advance: 8_640_000_000_000_001 },
  { advance: -8_640_000_000_000_001 },
])(
  'a move out of the years that a clock can show is refused, and the clock stays: %o',
  async ({ beyond = 0, ...order }) => {
    if (beyond > 0) await local.post('/control/clock', order)
    else local.cloud.clock.freeze(1000)
    const refused = beyond > 0 ? { advance: beyond + 60_000 } : order
    const before = local.cloud.clock.now()
    expect(await local.post('/control/clock', refused)).toEqual({
      status: 400,
      body: {
        error: {
          code: 'INVALID_PARAM',
          message: 'The clock goes from the year 1970 to the year 9999.',
        },
      },
    })
    expect(local.cloud.clock.now() - before).toBeLessThan(5000)
    expect((await fetch(`${local.cloud.url}/control/clock`)).status).toBe(200)
  },
)
