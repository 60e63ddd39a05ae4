import { startCloud, type TestCloud } from './startCloud'

/** What the function whoami returns. */
interface Seen {
  wxContext: { OPENID?: string }
  event: { index?: number; deep?: boolean; userInfo?: { openId: string; appId: string } }
  context: object
  trigger?: string
}

let local: TestCloud

beforeAll(async () => {
  local = await startCloud({ workers: 8, envId: 'env-1', appId: 'wx1234567890abcdef' })
})

afterAll(() => local.remove())

test('300 calls at once over 8 workers: each sees its own caller, a console call sees none', async () => {
  // A random wait keeps the workers out of step, so that a leak would show.
  const calls = Array.from({ length: 300 }, (_, index) => {
    const headers: Record<string, string> = index % 7 === 0 ? {} : { 'x-wx-openid': `o-${index}` }
    return local.invoke<Seen>('whoami', { index, waitMs: Math.random() * 15 }, headers)
  })
  const answers = await Promise.all(calls)
  answers.forEach(({ result }, index) => {
    const openid = index % 7 === 0 ? undefined : `o-${index}`
    expect(result.wxContext.OPENID).toBe(openid)
    expect(result.event.index).toBe(index)
    expect(result.event.userInfo?.openId).toBe(openid)
  })
})

test('getWXContext tells what the platform knows, and nothing of the call before', async () => {
  const person = { 'x-wx-openid': 'o-person', 'x-wx-unionid': 'u-person', 'x-wx-source': 'wx_http' }
  const known = await local.invoke<Seen>('whoami', {}, person)
  expect(known.result.wxContext).toEqual({
    OPENID: 'o-person',
    UNIONID: 'u-person',
    APPID: 'wx1234567890abcdef',
    ENV: 'env-1',
    SOURCE: 'wx_http',
  })
  const answers = await Promise.all(Array.from({ length: 16 }, () => local.invoke<Seen>('whoami')))
  for (const { result } of answers) {
    expect(result.wxContext).toEqual({
      APPID: 'wx1234567890abcdef',
      ENV: 'env-1',
      SOURCE: 'wx_devtools',
    })
    expect(result.trigger).toBeUndefined()
  }
})

test('userInfo that a client wrote itself is overwritten', async () => {
  const forged = { userInfo: { openId: 'o-victim', appId: 'wx' } }
  const { result } = await local.invoke<Seen>('whoami', forged, { 'x-wx-openid': 'o-real' })
  expect(result.event.userInfo).toEqual({ openId: 'o-real', appId: 'wx1234567890abcdef' })
})

test('the context says which function runs under which limits', async () => {
  const { result, callId } = await local.invoke<Seen>('whoami')
  expect(result.context).toMatchObject({
    request_id: callId,
    function_name: 'whoami',
    function_version: '$LATEST',
    memory_limit_in_mb: 256,
    time_limit_in_ms: 20_000,
  })
})

test('a function called by a function sees the same person and a longer source', async () => {
  const headers = { 'x-wx-openid': 'o-nested', 'x-wx-unionid': 'u-nested' }
  const inner = { name: 'relay', data: { name: 'whoami', data: { deep: true } } }
  const { result, callId } = await local.invoke<{ result: { result: Seen } }>(
    'relay',
    inner,
    headers,
  )
  const { wxContext, event } = result.result.result
  expect(wxContext).toMatchObject({
    OPENID: 'o-nested',
    UNIONID: 'u-nested',
    SOURCE: 'wx_client,scf,scf',
  })
  expect(event).toMatchObject({ deep: true, userInfo: { openId: 'o-nested' } })
  const [whoami] = local.cloud.calls.list({ functionName: 'whoami', limit: 1 })
  const [relay] = local.cloud.calls.list({ functionName: 'relay', limit: 1 })
  expect([whoami?.parentId, relay?.parentId]).toEqual([relay?.id, callId])
})

test('a failing, an unknown and an endlessly nested function are errors the caller can catch', async () => {
  const failing = await local.invoke('relay', { name: 'crash', data: { how: 'throw' } })
  expect(failing.result).toEqual({
    code: 'FUNCTIONS_EXECUTE_FAIL',
    message: expect.stringContaining('thrown on purpose'),
  })
  const unknown = await local.invoke('relay', { name: 'nobody' })
  expect(unknown.result).toMatchObject({ code: 'FUNCTION_NOT_FOUND' })
  let data: object = { name: 'counter' }
  for (let depth = 0; depth < 12; depth++) data = { name: 'relay', data }
  const endless = await local.invoke('relay', data)
  expect(JSON.stringify(endless.result)).toContain('call each other more than 8 deep')
})

test('a function that calls itself does not wait for its own worker', async () => {
  const single = await startCloud({ workers: 1 })
  try {
    const { result } = await single.invoke('relay', { name: 'relay', data: { name: 'counter' } })
    expect(result).toEqual({ result: { result: { runs: 1 } } })
  } finally {
    await single.remove()
  }
})
