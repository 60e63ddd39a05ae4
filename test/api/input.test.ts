import { bookAppointment } from '@contract/appointments'
import { COMMON_ERRORS } from '@contract/errors'
import type { Reply } from '@contract/procedure'
import { VETERAN } from '../world/actors'
import { booking, freeAt } from '../world/booking'
import { invoke, newRequestId } from '../world/cloud'
import { MONDAY, startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

function book(input: unknown, requestId: unknown = newRequestId()): Promise<Reply> {
  const event = { procedure: bookAppointment.name, input, requestId }
  return invoke(world, VETERAN.openId, 'appointments', event)
}

async function issuesOf(input: unknown): Promise<[path: string, message: string][]> {
  const reply = await book(input)
  if (reply.ok || reply.code !== 'BAD_INPUT')
    throw new Error(`Not refused: ${JSON.stringify(reply)}`)
  expect(reply.message).toBe(COMMON_ERRORS.BAD_INPUT)
  return (reply.issues ?? []).map(({ path, message }) => [path, message])
}

const valid = booking()

describe('a booking that is not as it should be names the field in Chinese', () => {
  test.each([
    ['missing', { ...valid, matter: undefined }, 'matter', '请选要办的事。'],
    [
      'missing inside',
      { ...valid, served: { relation: 'self', phone: '19900000001' } },
      'served.name',
      '请填姓名。',
    ],
    ['empty', { ...valid, served: { ...valid.served, name: '  ' } }, 'served.name', '请填姓名。'],
    [
      'of a wrong type',
      { ...valid, served: { ...valid.served, phone: 19900000001 } },
      'served.phone',
      '手机号的写法不对。',
    ],
    [
      'too short',
      { ...valid, served: { ...valid.served, phone: '1990000336' } },
      'served.phone',
      '手机号少了1位，再看看。',
    ],
    [
      'too long',
      { ...valid, note: '很'.repeat(201) },
      'note',
      '想说明的情况最多200个字，请写短一些。',
    ],
    [
      'huge',
      { ...valid, note: '很'.repeat(700_000) },
      'note',
      '想说明的情况最多200个字，请写短一些。',
    ],
    ['an operator', { ...valid, slotId: { $gt: '' } }, 'slotId', '时间编号的写法不对。'],
    ['unknown', { ...valid, price: 1 }, 'price', '多了不认识的一项“price”，请去掉。'],
    [
      'a home visit without an address',
      { ...valid, way: 'homeVisit' },
      'served.address',
      '请填上门地址，我们好找到您。',
    ],
  ])('%s', async (_, input, path, message) => {
    expect(await issuesOf(input)).toContainEqual([path, message])
  })

  test.each([
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['nothing', undefined],
  ])('%s in place of the input', async (_, input) => {
    expect((await issuesOf(input)).length).toBeGreaterThan(0)
  })
})

test('what is no procedure of ours is said so', async () => {
  const unknown = { ok: false, code: 'UNKNOWN_PROCEDURE' }
  for (const event of [
    {},
    { procedure: 'appointments.steal' },
    { procedure: {} },
    { procedure: 'constructor' },
  ]) {
    expect(await invoke(world, VETERAN.openId, 'appointments', event)).toMatchObject(unknown)
  }
})

test('a write without a proper request id is refused at it', async () => {
  for (const requestId of [null, '', 'short', 7, { $ne: '' }, 'x'.repeat(65)]) {
    expect(await book(valid, requestId)).toMatchObject({
      code: 'BAD_INPUT',
      issues: [{ path: 'requestId' }],
    })
  }
})

test('a body that is not JSON, or larger than the cloud takes, is refused without a stack', async () => {
  const post = async (body: string) => {
    const response = await fetch(`${world.url}/invoke/appointments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': VETERAN.openId },
      body,
    })
    return { status: response.status, text: await response.text() }
  }
  for (const body of ['{', 'x'.repeat(2_000_000), `{"note":"${'x'.repeat(8_000_000)}"}`]) {
    const { status, text } = await post(body)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(JSON.parse(text)).toMatchObject({ error: { code: expect.any(String) } })
    expect(text).not.toMatch(/\bat .*:\d+:\d+/)
  }
})

test('nothing of all this took a place', async () => {
  expect(await freeAt(world, MONDAY, '09:00')).toBe(2)
})

test('what is personal is unreadable in the database and absent from the log', async () => {
  const secrets = ['19912345678', '演示路77号', '想问问补助']
  const [phone = '', address = '', note = ''] = secrets
  const reply = await book(
    booking({
      way: 'homeVisit',
      slotId: booking().slotId.replace('.1.', '.4.'),
      served: { relation: 'self', name: '周建军', phone, address },
      note,
    }),
  )
  expect(reply.ok).toBe(true)
  const stored = JSON.stringify(world.database.documents('appointments', { limit: 100 }))
  const logged = JSON.stringify(await (await fetch(`${world.url}/control/calls`)).json())
  expect(stored).toContain('周建军')
  expect(logged).toContain('appointments.book')
  for (const secret of secrets) {
    expect(stored).not.toContain(secret)
    expect(logged).not.toContain(secret)
  }
  expect(logged).not.toContain('周建军')
})
