import { bindByPhone, bindingsOfPerson } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import type { Reply } from '@contract/procedure'
import { CLERK, STATION_ID } from '../world/actors'
import { addToFile, stranger, told } from '../world/binding'
import { ask, call, newRequestId } from '../world/cloud'
import { startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const consent = CONSENT.version
const refused = (code: string) => ({ ok: false, code })

describe('by the phone number that WeChat vouches for', () => {
  const byPhone = (phone: string, name = '周建军', stationId = STATION_ID) => ({
    stationId,
    name,
    phoneCode: world.wechat.createPhoneCode(phone, world.clock.now()),
    consent,
  })

  test('the number and the name open the file', async () => {
    const person = await addToFile(world)
    const openId = stranger()
    const output = await call(world, openId, bindByPhone, byPhone(person.phone))
    expect(output).toEqual({ personId: person.personId })
    const asked = { personId: person.personId, ended: false }
    const atStation = { ...asked, stationId: STATION_ID }
    const { ties } = await call(world, CLERK.openId, bindingsOfPerson, atStation)
    expect(ties).toMatchObject([{ as: 'self', way: 'phone' }])
    expect(await ask(world, openId, bindingsOfPerson, asked)).toMatchObject({ ok: true })
  })

  test('nothing tells which answer was wrong, nor whether somebody has that number', async () => {
    const person = await addToFile(world)
    const shared = await addToFile(world, { name: '王建国' })
    await addToFile(world, { name: '王建国', phone: shared.phone })
    const replies = await Promise.all(
      [
        byPhone('19900299999'),
        byPhone(person.phone, '周建君'),
        byPhone(person.phone, '周建军', 'tongliang-anju'),
        byPhone(person.phone, '周建军', 'no-such-station'),
        byPhone(shared.phone, '王建国'),
      ].map((input) => ask(world, stranger(), bindByPhone, input)),
    )
    expect(replies[0]).toMatchObject(refused('BINDING_NOT_MATCHED'))
    for (const reply of replies) expect(told(reply)).toEqual(told(replies[0] as Reply))
  })

  test('five wrong names are the last of the day, for a user and for a number', async () => {
    const person = await addToFile(world)
    const openId = stranger()
    for (const name of ['周一', '周二', '周三', '周四', '周五']) {
      const reply = await ask(world, openId, bindByPhone, byPhone(person.phone, name))
      expect(reply).toMatchObject(refused('BINDING_NOT_MATCHED'))
    }
    const right = () => byPhone(person.phone)
    expect(await ask(world, openId, bindByPhone, right())).toMatchObject(refused('TOO_MANY_TRIES'))
    const other = await addToFile(world)
    for (const [who, input] of [
      [openId, byPhone(other.phone)],
      [stranger(), right()],
    ] as const) {
      expect(await ask(world, who, bindByPhone, input)).toMatchObject(refused('TOO_MANY_TRIES'))
    }
    expect(await ask(world, stranger(), bindByPhone, byPhone(other.phone))).toMatchObject({
      ok: true,
    })
  })

  test('a code of WeChat is good once; its request repeated is answered as the first', async () => {
    const person = await addToFile(world)
    const [openId, requestId] = [stranger(), newRequestId()]
    const input = byPhone(person.phone)
    const first = await call(world, openId, bindByPhone, input, requestId)
    expect(await call(world, openId, bindByPhone, input, requestId)).toEqual(first)
    expect(await ask(world, stranger(), bindByPhone, input)).toMatchObject(
      refused('PHONE_CODE_USED'),
    )
    const never = { ...input, phoneCode: 'never-made' }
    expect(await ask(world, stranger(), bindByPhone, never)).toMatchObject(
      refused('PHONE_CODE_USED'),
    )
  })
})

test('the log names neither phone nor name nor code', () => {
  const log = JSON.stringify(
    world.calls.list({ functionName: 'bindings', limit: 1000 }).map((each) => each.console),
  )
  expect(log).toContain('bindings.byPhone')
  expect(log).not.toMatch(/19900\d{6}|9901011950|周|王|stranger-/)
})
