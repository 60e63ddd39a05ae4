import {
  acceptOffer,
  bindByCard,
  bindByPhone,
  bindingsOfPerson,
  endBinding,
  endOwnBinding,
  forgetMe,
  inviteFamily,
  myBindings,
  offerBinding,
  offerPicture,
  readOffer,
  waitingOffers,
  withdrawOffer,
} from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { addHousehold, cardSheet } from '@contract/contactCards'
import { addPerson } from '@contract/people'
import { readScene } from '@contract/scenes'
import { nthIdNumber } from '../../world/binding'
import { type Cloud, call } from '../../world/cloud'
import { accessTable } from './accessTable'
import { EVERYONE, OWN_DESK, openIdOf, type Scene, STATIONS } from './scene'

const HEAD = `${openIdOf('own.head')}`
const consent = CONSENT.version
const stationId = STATIONS.own
const family = { as: 'family', kinship: 'child', familyName: '林小梅' } as const
/**
 * Whoever is let in is one person only: the door was open, and they are somebody already. Who works
 * at the station is bound by a colleague.
 */
const IS_SOMEBODY = ['BOUND_TO_OTHER_FILE', 'MEMBER_BINDS_AT_DESK'] as const
const IS_BOUND = ['BOUND_TO_OTHER_FILE'] as const
let made = 0

async function addSomebody({ cloud, memberNo }: Scene) {
  made += 1
  const { householdId } = await call(cloud, HEAD, addHousehold, {
    stationId,
    household: {
      householder: '林建国',
      village: '演示村',
      liaisonNo: memberNo('own.liaison'),
      standInNo: memberNo('own.staff'),
    },
  })
  const idNumber = nthIdNumber(9_000 + made)
  const phone = String(19900710000 + made)
  const { personId } = await call(cloud, HEAD, addPerson, {
    stationId,
    parts: { identity: { name: '林建国', idNumber, phone }, home: { householdId } },
  })
  return { personId, householdId, phone, idTail: idNumber.slice(-4) }
}

async function offer(cloud: Cloud, personId: string, as: 'self' | 'family'): Promise<string> {
  const { code } = await call(cloud, HEAD, offerBinding, {
    stationId,
    personId,
    ...(as === 'family' ? { ...family, consentOnPaper: true } : { as }),
  })
  return code
}

async function phoneCodeOf({ url }: Cloud, phone: string): Promise<string> {
  const response = await fetch(`${url}/control/phone-codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ phone }),
  })
  return ((await response.json()) as { code: string }).code
}

/** A file that nobody is bound to yet, and the ways to it. */
const unbound = accessTable(
  async (scene: Scene) => {
    const { cloud } = scene
    const somebody = await addSomebody(scene)
    const { personId, householdId, phone } = somebody
    const { cards } = await call(cloud, HEAD, cardSheet, { stationId, householdIds: [householdId] })
    return {
      ...somebody,
      // Nobody yet, each time anew: who binds succeeds.
      person: `access-unbound-${made}`,
      card: `${readScene(cards[0]?.scene ?? '')?.value}`,
      phoneCode: await phoneCodeOf(cloud, phone),
      code: await offer(cloud, personId, 'family'),
    }
  },
  {
    personId: 'nobody',
    householdId: 'nothing',
    phone: '19900719999',
    idTail: '0000',
    card: '0'.repeat(26),
    phoneCode: 'never-made',
    code: '0'.repeat(12),
  },
  (row) => [
    // Everybody, with what only the person knows or holds.
    row(
      bindByCard,
      EVERYONE,
      ({ card, idTail }) => ({ code: card, name: '林建国', idTail, consent }),
      { unknown: 'BINDING_NOT_MATCHED', ofCaller: IS_BOUND, also: IS_SOMEBODY },
    ),
    row(
      bindByPhone,
      EVERYONE,
      ({ phoneCode }) => ({ stationId: STATIONS.own, name: '林建国', phoneCode, consent }),
      { unknown: 'PHONE_CODE_USED', ofCaller: IS_BOUND, also: IS_SOMEBODY },
    ),
    row(readOffer, EVERYONE, ({ code }) => ({ code }), { unknown: 'OFFER_UNKNOWN' }),
    row(offerPicture, EVERYONE, ({ code }) => ({ code }), { unknown: 'OFFER_UNKNOWN' }),
    row(acceptOffer, EVERYONE, ({ code }) => ({ code, consent }), {
      unknown: 'OFFER_UNKNOWN',
      // The head made it.
      also: ['OWN_OFFER'],
    }),
    // At the desk of the file's station.
    row(offerBinding, OWN_DESK, ({ personId }, { stationId }) => ({
      stationId,
      personId,
      as: 'self',
    })),
  ],
)

/** A file with the person, and one of the family who acts. */
const bound = accessTable(
  async (scene: Scene) => {
    const { cloud } = scene
    const { personId } = await addSomebody(scene)
    const users = { person: `access-self-${made}`, family: `access-family-${made}` }
    for (const [openId, as] of [
      [users.person, 'self'],
      [users.family, 'family'],
    ] as const) {
      await call(cloud, openId, acceptOffer, { code: await offer(cloud, personId, as), consent })
    }
    const asked = { stationId, personId, ended: false }
    const { ties } = await call(cloud, HEAD, bindingsOfPerson, asked)
    const invited = { personId, kinship: 'child', familyName: '林小梅', consent } as const
    await call(cloud, users.person, inviteFamily, invited)
    const { offers } = await call(cloud, users.person, waitingOffers, { personId })
    return {
      offerId: `${offers[0]?.offerId}`,
      ...users,
      personId,
      tieId: `${ties.find(({ as }) => as === 'family')?.tieId}`,
    }
  },
  { personId: 'nobody', tieId: 'nothing', offerId: 'nothing' },
  (row) => [
    // The person, not who acts for the person.
    row(inviteFamily, ['person'], ({ personId }) => ({
      personId,
      kinship: 'child',
      familyName: '林小梅',
      consent,
    })),
    row(waitingOffers, ['person'], ({ personId }) => ({ personId })),
    row(withdrawOffer, ['person'], ({ personId, offerId }) => ({ personId, offerId })),
    row(bindingsOfPerson, ['person'], ({ personId }) => ({ personId, ended: false }), {
      about: 'one’s own',
    }),
    row(endBinding, ['person'], ({ personId, tieId }) => ({ personId, tieId }), {
      about: 'one’s own',
    }),
    // The desk of the file's station.
    row(
      bindingsOfPerson,
      OWN_DESK,
      ({ personId }, { stationId }) => ({ stationId, personId, ended: false }),
      { about: 'of the station' },
    ),
    row(
      endBinding,
      OWN_DESK,
      ({ personId, tieId }, { stationId }) => ({ stationId, personId, tieId, why: '换了手机' }),
      { about: 'of the station' },
    ),
    // Each their own ties: who has none is told that there is none.
    row(myBindings, EVERYONE, () => ({})),
    row(endOwnBinding, EVERYONE, ({ personId }) => ({ personId }), {
      unknown: 'NOT_FOUND',
      also: ['NOT_FOUND'],
    }),
    row(forgetMe, EVERYONE, () => ({})),
  ],
)

export const tables = [unbound, bound]
