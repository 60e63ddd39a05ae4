import {
  acceptOffer,
  bindingsOfPerson,
  endBinding,
  endOwnBinding,
  inviteFamily,
  myBindings,
  offerBinding,
  offerPicture,
  readOffer,
} from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { DESK_OFFER_MS, FAMILY_OFFER_MS, TIES_MAX } from '@contract/bindings/bindingTerms'
import { endPerson, openPerson } from '@contract/people'
import { CLERK, HEAD, OTHER_CLERK, STATION_ID } from '../world/actors'
import {
  addBound,
  addDaughter,
  addToFile,
  daughterOf,
  stranger,
  tiesOf,
  told,
} from '../world/binding'
import { ask, call, newRequestId } from '../world/cloud'
import { MONDAY, MONDAY_MORNING, startWorld, type World } from '../world/startWorld'

let world: World

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())
beforeEach(() => world.clock.travelTo(MONDAY_MORNING))

const consent = CONSENT.version
const atStation = { stationId: STATION_ID }
const NOT_ALLOWED = { ok: false, code: 'NOT_ALLOWED' }
const refused = (code: string) => ({ ok: false, code })
const daughter = { as: 'family', kinship: 'child', familyName: '周小梅' } as const

/** What only the person may ask, and what family may too. */
const askOwn = (openId: string, personId: string) =>
  ask(world, openId, bindingsOfPerson, { personId, ended: false })
const open = (openId: string, personId: string) => ask(world, openId, openPerson, { personId })

const offerTo = (personId: string, as: object = { as: 'self' as const }, openId = CLERK.openId) =>
  call(world, openId, offerBinding, { ...atStation, personId, as: 'self', ...as })

describe('a code made at the desk', () => {
  test('shows where it leads with the name masked, and ties who scans it', async () => {
    const { personId } = await addToFile(world)
    const { code, expiresAt } = await offerTo(personId)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
    const shown = await call(world, stranger(), readOffer, { code })
    expect(shown).toEqual({
      stationName: '巴川街道退役军人服务站',
      dutyPhone: expect.any(String),
      personName: '周＊＊',
      as: 'self',
      expiresAt,
    })
    const openId = stranger()
    const spelled = `${code.slice(0, 6).toLowerCase()} ${code.slice(6)}`
    const output = await call(world, openId, acceptOffer, { code: spelled, consent })
    expect(output).toEqual({ personId, as: 'self' })
    expect(await askOwn(openId, personId)).toMatchObject({ ok: true })
    expect(await tiesOf(world, personId)).toMatchObject([
      { as: 'self', way: 'desk', consent: { by: 'self' }, recordedBy: { name: CLERK.name } },
    ])
  })

  test('as a picture is a mini-program code of the page that every code opens', async () => {
    const { code } = await offerTo((await addToFile(world)).personId)
    const { png } = await call(world, stranger(), offerPicture, { code })
    expect(Buffer.from(png, 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect(world.wechat.codes.list(1)).toMatchObject([{ scene: `b.${code}` }])
    expect(await ask(world, stranger(), offerPicture, { code: '0'.repeat(12) })).toMatchObject(
      refused('OFFER_UNKNOWN'),
    )
  })

  test('is good for ten minutes, once, and an unknown one is answered like it', async () => {
    const { personId } = await addToFile(world)
    const { code, expiresAt } = await offerTo(personId)
    expect(expiresAt - world.clock.now()).toBeLessThanOrEqual(DESK_OFFER_MS)
    world.clock.freeze(expiresAt)
    const late = await ask(world, stranger(), acceptOffer, { code, consent })
    expect(late).toMatchObject(refused('OFFER_UNKNOWN'))
    const never = await ask(world, stranger(), acceptOffer, { code: '0'.repeat(12), consent })
    expect(told(never)).toEqual(told(late))
    expect(await ask(world, stranger(), readOffer, { code })).toMatchObject(
      refused('OFFER_UNKNOWN'),
    )
    world.clock.freeze(expiresAt - 1)
    const [openId, requestId] = [stranger(), newRequestId()]
    const first = await call(world, openId, acceptOffer, { code, consent }, requestId)
    expect(await call(world, openId, acceptOffer, { code, consent }, requestId)).toEqual(first)
    const second = await ask(world, stranger(), acceptOffer, { code, consent })
    expect(told(second)).toEqual(told(late))
  })

  test('lets nobody in who made it', async () => {
    const { personId } = await addToFile(world)
    const { code } = await offerTo(personId)
    expect(await ask(world, CLERK.openId, acceptOffer, { code, consent })).toMatchObject(
      refused('OWN_OFFER'),
    )
    const made = await offerTo(personId, {}, HEAD.openId)
    await call(world, CLERK.openId, acceptOffer, { code: made.code, consent })
    const [tie] = await tiesOf(world, personId)
    expect(tie?.recordedBy).toMatchObject({ name: HEAD.name })
    await call(world, CLERK.openId, endOwnBinding, { personId })
  })

  test('is made for a file of the own station alone, and for none that has ended', async () => {
    const { personId } = await addToFile(world)
    const input = { ...atStation, personId, as: 'self' } as const
    const foreign = { ...input, stationId: 'tongliang-anju' }
    const there = await ask(world, OTHER_CLERK.openId, offerBinding, foreign)
    const nobody = { ...foreign, personId: 'no-such-person' }
    const missing = await ask(world, OTHER_CLERK.openId, offerBinding, nobody)
    expect(there).toMatchObject(NOT_ALLOWED)
    expect(told(missing)).toEqual(told(there))
    const { code } = await offerTo(personId)
    const died = { reason: 'died', on: MONDAY, why: '家里人来说的' } as const
    await call(world, CLERK.openId, endPerson, { ...atStation, personId, ...died })
    expect(await ask(world, CLERK.openId, offerBinding, input)).toMatchObject(refused('FILE_ENDED'))
    expect(await ask(world, stranger(), acceptOffer, { code, consent })).toMatchObject(
      refused('OFFER_UNKNOWN'),
    )
  })
})

describe('who acts for a person', () => {
  test('is let in by the person’s invitation, sees less, and cannot hand it on', async () => {
    const person = await addBound(world)
    const { personId } = person
    const openId = await addDaughter(world, person)
    expect(await open(openId, personId)).toMatchObject({ ok: true })
    expect((await call(world, openId, myBindings, {})).bindings).toMatchObject([
      { personId, name: '周建军', as: 'family', kinship: 'child' },
    ])
    for (const refusal of [
      await askOwn(openId, personId),
      await ask(world, openId, inviteFamily, daughterOf(person)),
      await ask(world, openId, endBinding, { personId, tieId: 'any' }),
    ]) {
      expect(refusal).toMatchObject(NOT_ALLOWED)
    }
    expect(await tiesOf(world, personId)).toMatchObject([
      { as: 'self' },
      {
        as: 'family',
        kinship: 'child',
        familyName: '周小梅',
        way: 'invited',
        consent: { by: 'person', version: consent },
      },
    ])
  })

  test('is bound at the desk where the person signed', async () => {
    const { personId } = await addToFile(world)
    const { code } = await offerTo(personId, { ...daughter, consentOnPaper: true })
    const shown = await call(world, stranger(), readOffer, { code })
    expect(shown).toMatchObject({ as: 'family', kinship: 'child', personName: '周＊＊' })
    const openId = stranger()
    await call(world, openId, acceptOffer, { code, consent })
    expect(await open(openId, personId)).toMatchObject({ ok: true })
    expect(await tiesOf(world, personId)).toMatchObject([
      { consent: { by: 'paperAtDesk' }, recordedBy: { name: CLERK.name }, familyName: '周小梅' },
    ])
  })

  test('has a day to accept, and none once who invited is no longer the person', async () => {
    const person = await addBound(world)
    const invited = await call(world, person.openId, inviteFamily, daughterOf(person))
    const { code, expiresAt } = invited
    expect(expiresAt - world.clock.now()).toBeGreaterThan(FAMILY_OFFER_MS - 60_000)
    world.clock.freeze(expiresAt)
    expect(await ask(world, stranger(), acceptOffer, { code, consent })).toMatchObject(
      refused('OFFER_UNKNOWN'),
    )
    expect(await ask(world, person.openId, acceptOffer, { code, consent })).toMatchObject(
      refused('OFFER_UNKNOWN'),
    )
    world.clock.freeze(expiresAt - 1)
    expect(await ask(world, person.openId, acceptOffer, { code, consent })).toMatchObject(
      refused('OWN_OFFER'),
    )
    await call(world, stranger(), acceptOffer, { code, consent })

    const later = await call(world, person.openId, inviteFamily, daughterOf(person))
    await call(world, person.openId, endOwnBinding, { personId: person.personId })
    const tooLate = { code: later.code, consent }
    expect(await ask(world, stranger(), acceptOffer, tooLate)).toMatchObject(
      refused('OFFER_UNKNOWN'),
    )
  })

  test('may turn out to be the person; the person is not family of themselves', async () => {
    const { personId } = await addToFile(world)
    const openId = stranger()
    const family = await offerTo(personId, { ...daughter, consentOnPaper: true })
    await call(world, openId, acceptOffer, { code: family.code, consent })
    const self = await offerTo(personId)
    await call(world, openId, acceptOffer, { code: self.code, consent })
    expect(await tiesOf(world, personId)).toMatchObject([{ as: 'self' }])
    expect(await tiesOf(world, personId, true)).toMatchObject([
      { as: 'family', ended: { by: 'own' } },
    ])
    const back = await offerTo(personId, { ...daughter, consentOnPaper: true })
    expect(await ask(world, openId, acceptOffer, { code: back.code, consent })).toMatchObject(
      refused('BOUND_AS_SELF'),
    )
  })

  test(`is one of ${TIES_MAX} at most`, async () => {
    const person = await addBound(world)
    for (let n = 1; n < TIES_MAX; n++) await addDaughter(world, person)
    const { code } = await call(world, person.openId, inviteFamily, daughterOf(person))
    expect(await ask(world, stranger(), acceptOffer, { code, consent })).toMatchObject(
      refused('TOO_MANY_TIES'),
    )
    const [, first] = await tiesOf(world, person.personId)
    const { personId } = person
    await call(world, person.openId, endBinding, { personId, tieId: first?.tieId ?? '' })
    expect(await ask(world, stranger(), acceptOffer, { code, consent })).toMatchObject({ ok: true })
  })
})
