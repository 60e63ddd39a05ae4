import {
  acceptOffer,
  bindByCard,
  bindByPhone,
  offerBinding,
  offerPicture,
  readOffer,
} from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { appointMember, leaveStation } from '@contract/members'
import { CLERK, HEAD, OTHER_CLERK, STATION_ID } from '../world/actors'
import {
  addBound,
  addDaughter,
  addToFile,
  addWithCard,
  byCardInput,
  stranger,
  tiesOf,
  told,
} from '../world/binding'
import { ask, call, OPERATOR } from '../world/cloud'
import { appointLiaison, WANG } from '../world/households'
import { startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
  await appointLiaison(world, WANG)
})
afterAll(() => world.end())

const consent = CONSENT.version
const atStation = { stationId: STATION_ID }
const refused = (code: string) => ({ ok: false, code })

const offerSelf = (openId: string, personId: string) =>
  call(world, openId, offerBinding, { ...atStation, personId, as: 'self' })

const join = (openId: string, name: string) =>
  call(world, OPERATOR, appointMember, { ...atStation, openId, role: 'staff', name })

describe('who works at the station', () => {
  test.each([
    ['staff', CLERK.openId],
    ['the head', HEAD.openId],
    ['a liaison', WANG.openId],
  ])(
    '%s cannot let themselves in by what they read there, right or wrong',
    async (_who, openId) => {
      const card = await addWithCard(world)
      const person = await addToFile(world, {}, card.householdId)
      const input = byCardInput(card, person)
      const right = await ask(world, openId, bindByCard, input)
      expect(right).toMatchObject(refused('MEMBER_BINDS_AT_DESK'))
      const wrong = await ask(world, openId, bindByCard, { ...input, idTail: '0000' })
      expect(told(wrong)).toEqual(told(right))
      const byPhone = {
        ...atStation,
        name: person.name,
        phoneCode: world.wechat.createPhoneCode(person.phone, world.clock.now()),
        consent,
      }
      expect(told(await ask(world, openId, bindByPhone, byPhone))).toEqual(told(right))
      expect(await tiesOf(world, person.personId)).toEqual([])
    },
  )

  test('elsewhere is anybody', async () => {
    const card = await addWithCard(world)
    const person = await addToFile(world, {}, card.householdId)
    const reply = await ask(world, OTHER_CLERK.openId, bindByCard, byCardInput(card, person))
    expect(reply).toMatchObject({ ok: true })
  })

  test('is bound by a colleague, and the tie says who bound whom', async () => {
    const { personId } = await addToFile(world)
    const openId = stranger()
    const { memberNo } = await join(openId, '周建军')
    const { code } = await offerSelf(HEAD.openId, personId)
    await call(world, openId, acceptOffer, { code, consent })
    expect(await tiesOf(world, personId)).toMatchObject([
      { as: 'self', recordedBy: { name: HEAD.name }, member: { memberNo, name: '周建军' } },
    ])
  })

  test('is named also as family whom the person let in; who does not work there is not', async () => {
    const person = await addBound(world)
    await addDaughter(world, person)
    for (const tie of await tiesOf(world, person.personId)) expect(tie).not.toHaveProperty('member')
  })
})

test('a code of the desk is dead once who made it has left, also when they come again', async () => {
  const { personId } = await addToFile(world)
  const openId = stranger()
  const { memberNo } = await join(openId, '孙立新')
  const { code } = await offerSelf(openId, personId)
  await call(world, stranger(), readOffer, { code })
  const { memberNo: successorNo } = await join(stranger(), '钱大为')
  await call(world, HEAD.openId, leaveStation, { ...atStation, memberNo, successorNo, why: '辞退' })
  const expectDead = async () => {
    const never = await ask(world, stranger(), acceptOffer, { code: '0'.repeat(12), consent })
    expect(never).toMatchObject(refused('OFFER_UNKNOWN'))
    for (const user of [stranger(), CLERK.openId]) {
      expect(told(await ask(world, user, acceptOffer, { code, consent }))).toEqual(told(never))
    }
    expect(told(await ask(world, stranger(), readOffer, { code }))).toEqual(told(never))
    expect(told(await ask(world, stranger(), offerPicture, { code }))).toEqual(told(never))
  }
  await expectDead()
  await join(openId, '孙立新')
  await expectDead()
})
