import { request } from 'node:http'
import { startCloud, type TestCloud } from './startCloud'

let local: TestCloud

beforeAll(async () => {
  local = await startCloud()
})

afterAll(() => local.remove())

async function send(body: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${local.cloud.url}/admin?env=e&seqId=1`, { method: 'POST', body })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

/** The status for a request with these headers, which fetch would not let us set. */
function statusFor(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${local.cloud.url}${path}`, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sent.on('error', reject)
    sent.end()
  })
}

test('an unknown action is an error that names it, with status 200 and a requestId', async () => {
  expect(await send(JSON.stringify({ action: 'database.fly' }))).toEqual({
    status: 200,
    body: {
      code: 'INVALID_ACTION',
      message: 'The local cloud has no action "database.fly".',
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
    },
  })
  expect((await send(JSON.stringify({ action: 'toString' }))).body.code).toBe('INVALID_ACTION')
})

test.each(['{ broken', '[1]', '', 'null'])(
  'a body that is no JSON object is refused: %s',
  async (body) => {
    expect((await send(body)).body).toMatchObject({
      code: 'INVALID_PARAM',
      message: 'The request body is not a JSON object.',
    })
  },
)

test('a multipart form that is broken is refused', async () => {
  const response = await fetch(`${local.cloud.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\nbroken',
  })
  expect(await response.json()).toMatchObject({ code: 'INVALID_PARAM' })
})

test('only loopback names as Host, and only its own pages as Origin, are let in', async () => {
  const { port, url } = local.cloud
  const path = '/control/status'
  expect(await statusFor(path, {})).toBe(200)
  expect(await statusFor(path, { host: `localhost:${port}` })).toBe(200)
  expect(await statusFor(path, { host: 'attacker.example' })).toBe(403)
  expect(await statusFor(path, { host: `127.0.0.1.attacker.example:${port}` })).toBe(403)
  expect(await statusFor(path, { origin: url })).toBe(200)
  expect(await statusFor(path, { origin: 'http://attacker.example' })).toBe(403)
  expect(await statusFor(path, { origin: 'http://127.0.0.1:1' })).toBe(403)
  expect(await statusFor(path, { origin: 'null' })).toBe(403)
})

test('a path that is not there is told, and a control request takes JSON under any content type', async () => {
  const missing = await fetch(`${local.cloud.url}/nowhere`)
  expect([missing.status, await missing.json()]).toEqual([
    404,
    { error: { code: 'NOT_FOUND', message: 'There is no GET /nowhere.' } },
  ])
  const plain = await fetch(`${local.cloud.url}/control/phone-codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: '{"phone":"19900000002"}',
  })
  expect(plain.status).toBe(200)
  const broken = await local.post('/control/phone-codes', '{ broken')
  expect(broken).toMatchObject({ status: 400, body: { error: { code: 'INVALID_PARAM' } } })
})

test('an open API asked for from outside a function run is refused', async () => {
  const { body } = await send(
    JSON.stringify({ action: 'wx.api', apiName: 'subscribeMessage.send' }),
  )
  const { responseData } = body.data as { responseData: string }
  expect(JSON.parse(responseData)).toMatchObject({ errcode: -604104 })
})

test('every reply says that no other site may use it, and a request from one is refused', async () => {
  for (const path of ['/control/status', '/nowhere', '/invoke/nobody']) {
    const { headers } = await fetch(`${local.cloud.url}${path}`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  }
  const statuses = ['cross-site', 'same-origin', 'none'].map((site) =>
    statusFor('/control/status', { 'sec-fetch-site': site }),
  )
  expect(await Promise.all(statuses)).toEqual([403, 200, 200])
})

test('a body nested without end is refused by name, on the wire and by a control request', async () => {
  const deep = `{"action":"database.insertDocument","data":${'['.repeat(1e5)}${']'.repeat(1e5)}}`
  const message = 'The request body exceeds maximum nesting depth of 1000.'
  expect((await send(deep)).body).toMatchObject({ code: 'INVALID_PARAM', message })
  expect(await local.post('/control/open-data', deep)).toEqual({
    status: 400,
    body: { error: { code: 'INVALID_PARAM', message } },
  })
})
