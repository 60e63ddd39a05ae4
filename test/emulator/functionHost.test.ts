import { startCloud, type TestCloud } from './startCloud'

let local: TestCloud

beforeAll(async () => {
  local = await startCloud()
})

afterAll(() => local.remove())

test('a worker is kept warm: module state stays from one call to the next', async () => {
  const first = await local.invoke('counter')
  const second = await local.invoke('counter')
  expect([first.result, second.result]).toEqual([{ runs: 1 }, { runs: 2 }])
})

test('the call log holds console lines, duration and the call unit', async () => {
  const { callId } = await local.invoke('counter', {}, { 'x-wx-openid': 'o-log' })
  expect(local.cloud.calls.find(callId)).toMatchObject({
    functionName: 'counter',
    openid: 'o-log',
    source: 'wx_client',
    units: 1,
    error: undefined,
    console: [{ level: 'log', text: expect.stringMatching(/^run \d+$/) }],
    durationMs: expect.any(Number),
  })
})

test.each([{ waitMs: 60_000 }, { spin: true }])(
  'a run is ended at the time-out of config.json: %o',
  async (event) => {
    const { status, error } = await local.invoke('slow', event)
    expect(status).toBe(500)
    expect(error).toEqual({
      code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED',
      message: 'Invoking task timed out after 0.5 seconds',
    })
    expect((await local.invoke('slow', { waitMs: 1 })).result).toBe('done')
  },
)

test.each([
  ['exit', /ended its process with code 3/],
  ['throw', /^TypeError: thrown on purpose$/],
  ['uncaught', /nobody catches this/],
  ['memory', /memory limit/],
])('a crash (%s) fails that invocation only', async (how, message) => {
  const other = local.invoke('crash', {})
  const { status, error } = await local.invoke('crash', { how })
  expect(status).toBe(500)
  expect(error?.code).toBe('FUNCTIONS_EXECUTE_FAIL')
  expect(error?.message).toMatch(message)
  expect(local.log.join('\n')).toMatch(/^crash failed, call \S+: FUNCTIONS_EXECUTE_FAIL/m)
  expect((await other).result).toBe('survived')
  expect((await local.invoke('crash', {})).result).toBe('survived')
})

test('more calls than workers wait in line and all are served', async () => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => local.invoke('slow', { waitMs: 5 })),
  )
  expect(answers.map(({ result }) => result)).toEqual(new Array(30).fill('done'))
  const state = local.cloud.functions.running().find(({ name }) => name === 'slow')
  expect(state).toEqual({ name: 'slow', workers: 2, busy: 0, waiting: 0 })
})

test.each([
  ['nothing', null],
  ['callback', 'called back'],
  ['plain', 'plain'],
])('a function may answer with %s', async (kind, result) => {
  expect((await local.invoke('reply', { kind })).result).toEqual(result)
})

test('a reply above 1 MB and one that is not JSON are errors', async () => {
  const large = await local.invoke('reply', { kind: 'large' })
  expect(large.error?.message).toBe('cloudfunction result size exceed limit (1MB)')
  const circular = await local.invoke('reply', { kind: 'circular' })
  expect(circular.error?.message).toMatch(/circular structure/)
})

test('an event that is not a JSON object, a strange openid and an unknown function are refused', async () => {
  expect(await local.invoke('counter', '{ not json')).toMatchObject({
    status: 400,
    error: { code: 'INVALID_PARAM', message: 'The event is not a JSON object.' },
  })
  expect((await local.invoke('counter', '[1]')).status).toBe(400)
  expect((await local.invoke('counter', { text: 'x'.repeat(6 * 1024 * 1024) })).status).toBe(413)
  expect((await local.invoke('counter', {}, { 'x-wx-openid': 'a b' })).status).toBe(400)
  expect(await local.invoke('nobody')).toMatchObject({
    status: 404,
    error: { code: 'FUNCTION_NOT_FOUND', message: expect.stringContaining('nobody') },
  })
  expect((await local.invoke('..%2f..')).status).toBe(404)
})

test('every way of writing to the console is in the call log, up to a bound', async () => {
  const { callId } = await local.invoke('talkative')
  const lines = local.cloud.calls.find(callId)?.console ?? []
  expect(lines.slice(0, 4)).toEqual([
    { level: 'warn', text: 'careful: { count: 2 }' },
    { level: 'error', text: 'wrong' },
    { level: 'debug', text: 'detail' },
    { level: 'info', text: 'known' },
  ])
  expect(lines.at(-1)?.text).toMatch(/the rest is not kept/)
  expect(lines.length).toBeLessThan(600)
  const raw = await local.invoke('talkative', { raw: true })
  expect(local.cloud.calls.find(raw.callId)?.console).toContainEqual({
    level: 'log',
    text: 'written directly',
  })
})

test.each(['', '0', '00', '-1', '90071992547409931'])(
  'an id that the SDK would not keep as text is refused: "%s"',
  async (id) => {
    for (const name of ['x-wx-openid', 'x-wx-unionid']) {
      const { status, error } = await local.invoke('counter', {}, { [name]: id })
      expect([status, error?.code]).toEqual([400, 'INVALID_PARAM'])
      expect(error?.message).toMatch(new RegExp(`^The header ${name} must `))
    }
  },
)

test('an event nested without end is refused by name, one nested deep is passed on', async () => {
  const nested = (levels: number) => `{"v":${'['.repeat(levels)}${']'.repeat(levels)}}`
  expect(await local.invoke('counter', nested(100_000))).toMatchObject({
    status: 400,
    error: { message: 'The event exceeds maximum nesting depth of 1000.' },
  })
  expect((await local.invoke('counter', nested(900))).status).toBe(200)
})

test.each([
  null,
  'text',
  { kind: 'console' },
  { kind: 'console', line: { level: 'log' } },
  { kind: 'returned', result: 'not json' },
  { kind: 'threw', message: 'forged' },
])("a function cannot speak to the host in its worker's name: %j", async (message) => {
  const { result, callId } = await local.invoke('meddler', { message })
  expect(result).toEqual({ own: true, workerData: null })
  expect(local.cloud.calls.find(callId)?.console).toEqual([
    { level: 'warn', text: expect.stringContaining('is ignored') },
  ])
})

test('a function that closes its parentPort still answers', async () => {
  expect((await local.invoke('meddler', { how: 'close' })).status).toBe(200)
  expect((await local.invoke('meddler', { how: 'close' })).status).toBe(200)
})

test('what a function wrote last before it ended its process is in its call log', async () => {
  const { callId } = await local.invoke('crash', { how: 'exit', farewell: 'goodbye' })
  expect(local.cloud.calls.find(callId)?.console).toEqual([{ level: 'log', text: 'goodbye' }])
})

test('the call log keeps a bounded part of an error', async () => {
  const { callId, error } = await local.invoke('crash', { how: 'throw', text: 'x'.repeat(1e6) })
  expect(error?.message.length).toBeGreaterThan(1e6)
  const kept = local.cloud.calls.find(callId)?.error
  expect(kept?.message.length).toBeLessThan(70_000)
  expect(kept?.stack?.length).toBeLessThan(70_000)
})
