import { startCloud, type TestCloud } from './startCloud'

const OPENID = 'o-author'
const NOW = Date.parse('2027-01-01T08:00:00Z')

let local: TestCloud

beforeAll(async () => {
  local = await startCloud({ appId: 'wx1234567890abcdef' })
})

beforeEach(() => local.cloud.clock.freeze(NOW))

afterAll(() => local.remove())

/** What the function messages returns: an API's reply, or its error. */
interface Answer {
  value: { result: { suggest: string }; phoneInfo: object; list: object[] }
  errCode?: number
  errMsg?: string
}

async function call(name: string, data: object): Promise<Answer> {
  return (await local.invoke<Answer>('messages', { call: name, data }, { 'x-wx-openid': OPENID }))
    .result
}

describe('subscribeMessage.send', () => {
  const message = {
    touser: 'o-reader',
    templateId: 'template-1',
    page: 'pages/index/index?id=1',
    data: { thing1: { value: '窗口办理' }, time2: { value: '2027年1月2日 09:00' } },
  }

  test('one consent is worth one message, which is then in the outbox', async () => {
    expect(await call('send', message)).toMatchObject({ errCode: 43101 })
    await local.post('/control/consents', { openid: 'o-reader', templateId: 'template-1' })
    expect((await call('send', message)).value).toMatchObject({ errCode: 0 })
    expect(await call('send', message)).toMatchObject({ errCode: 43101 })
    expect(local.cloud.wechat.outbox).toEqual([{ ...message, sentAt: NOW }])
  })

  test('a value that does not fit its field is error 47003 and uses up no consent', async () => {
    local.cloud.wechat.grantConsent('o-reader', 'template-1', 1)
    const answer = await call('send', { ...message, data: { phrase1: { value: '六个字的短语' } } })
    expect(answer).toMatchObject({ errCode: 47003, errMsg: expect.stringContaining('phrase1') })
    expect(local.cloud.wechat.consents()).toMatchObject([{ count: 1 }])
  })
})

describe('security.msgSecCheck', () => {
  const check = { version: 2, openid: OPENID, scene: 2, content: '今天天气很好' }

  test('passes, and marks listed words risky or doubtful', async () => {
    expect((await call('check', check)).value).toMatchObject({
      errCode: 0,
      result: { suggest: 'pass', label: 100 },
    })
    await local.post('/control/sensitive', { risky: ['坏词'], review: ['可疑'] })
    expect((await call('check', { ...check, content: '一个坏词' })).value.result.suggest).toBe(
      'risky',
    )
    expect((await call('check', { ...check, content: '可疑的话' })).value.result.suggest).toBe(
      'review',
    )
    expect(await call('check', { content: '一个坏词' })).toMatchObject({ errCode: 87014 })
  })

  test('refuses text above 2500 characters and an author not seen for 2 hours', async () => {
    expect(await call('check', { ...check, content: '长'.repeat(2501) })).toMatchObject({
      errCode: 45002,
    })
    expect(await call('check', { ...check, openid: 'o-stranger' })).toMatchObject({
      errCode: 61010,
    })
    await local.invoke('counter', {}, { 'x-wx-openid': 'o-stranger' })
    expect((await call('check', { ...check, openid: 'o-stranger' })).value.result.suggest).toBe(
      'pass',
    )
    local.cloud.clock.advance(2 * 3600_000 + 1)
    expect(await call('check', { ...check, openid: 'o-stranger' })).toMatchObject({
      errCode: 61010,
    })
  })
})

describe('phonenumber.getPhoneNumber', () => {
  async function newCode(): Promise<string> {
    const { body } = await local.post('/control/phone-codes', { phone: '19900000000' })
    return (body as { code: string }).code
  }

  test('a code gives the number once', async () => {
    const code = await newCode()
    expect((await call('phone', { code })).value.phoneInfo).toEqual({
      phoneNumber: '19900000000',
      purePhoneNumber: '19900000000',
      countryCode: '86',
      watermark: { timestamp: NOW / 1000, appid: 'wx1234567890abcdef' },
    })
    expect(await call('phone', { code })).toMatchObject({ errCode: 40029 })
  })

  test('a code is void after 5 minutes', async () => {
    const code = await newCode()
    local.cloud.clock.advance(5 * 60_000)
    expect(await call('phone', { code })).toMatchObject({ errCode: 40029 })
  })
})

test('an API that config.json does not declare, and one that is not there, are refused', async () => {
  expect(await call('undeclared', { scene: 'x' })).toMatchObject({ errCode: -604100 })
  expect(local.log.join()).toContain('openapi.wxacode.get is not in the local cloud')
  const { result } = await local.invoke('undeclared', { touser: 'o' })
  expect(result).toMatchObject({ errCode: -604101 })
  expect(local.log.join()).toContain(
    'undeclared/config.json does not declare "subscribeMessage.send"',
  )
})

test('getOpenData opens a cloudID that was made here', async () => {
  const { body } = await local.post('/control/open-data', { data: { openGId: 'group-1' } })
  const { cloudID } = body as { cloudID: string }
  const { value } = await call('openData', { list: [cloudID, 'invented'] })
  expect(value.list).toEqual([
    { cloudID, data: { openGId: 'group-1' } },
    { cloudID: 'invented', errCode: -601006, errMsg: 'cloudID invalid' },
  ])
})

test('the older callOpenAPI is answered by the same APIs', async () => {
  const code = local.cloud.wechat.createPhoneCode('19900000001', NOW)
  const { value } = await call('legacyPhone', { code })
  expect(value.result).toMatchObject({ errcode: 0, phone_info: { phoneNumber: '19900000001' } })
  expect((await call('legacyUndeclared', {})).value.result).toMatchObject({ errcode: -604100 })
})
