import { randomBytes } from 'node:crypto'
import { acceptOffer, bindingsOfPerson, inviteFamily, offerBinding } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import type { Tie } from '@contract/bindings/bindingShapes'
import { checkCharacter } from '@contract/idNumber'
import { myMemberships } from '@contract/members'
import { addPerson } from '@contract/people'
import type { Reply } from '@contract/procedure'
import { CLERK, HEAD, STATION_ID } from './actors'
import { type Cloud, call } from './cloud'
import { addOne, codeOf, newHousehold } from './households'

/** Somebody with a file, invented; no two are alike. */
export interface OnFile {
  personId: string
  name: string
  idNumber: string
  idTail: string
  phone: string
}

/** A household with its card's secret. */
export interface WithCard {
  householdId: string
  code: string
}

/** The n-th ID number of a region that does not exist, with the right check digit. */
export function nthIdNumber(n: number): string {
  const digits = `99010119${50 + Math.floor(n / 999)}0101${String((n % 999) + 1).padStart(3, '0')}`
  return digits + checkCharacter(digits)
}

/** Another ID number that ends in the same four characters. */
export function withSameTail(idNumber: string): string {
  for (let month = 2; month <= 12; month++) {
    for (let day = 1; day <= 28; day++) {
      const date = [month, day].map((part) => String(part).padStart(2, '0')).join('')
      const digits = idNumber.slice(0, 10) + date + idNumber.slice(14, 17)
      if (checkCharacter(digits) === idNumber[17]) return digits + idNumber[17]
    }
  }
  throw new Error('No day of the year gives this check digit')
}

let last = 0

/** A new WeChat user. */
export function stranger(): string {
  return `stranger-${randomBytes(6).toString('hex')}`
}

/** Opens a file at the station of the stories. */
export async function addToFile(
  cloud: Cloud,
  identity: { name?: string; idNumber?: string; phone?: string; noIdNumber?: 'neverIssued' } = {},
  householdId?: string,
): Promise<OnFile> {
  last += 1
  const { name = '周建军', phone = String(19900200000 + last), noIdNumber } = identity
  const idNumber = identity.idNumber ?? nthIdNumber(last)
  const { personId } = await call(cloud, CLERK.openId, addPerson, {
    stationId: STATION_ID,
    parts: {
      identity: { name, phone, ...(noIdNumber ? { noIdNumber } : { idNumber }) },
      ...(householdId && { home: { householdId } }),
    },
  })
  return { personId, name, idNumber, idTail: idNumber.slice(-4), phone }
}

/** Adds a household that the clerk answers for, and reads its card's code. */
export async function addWithCard(cloud: Cloud): Promise<WithCard> {
  const [wang, liu] = [await memberNoOf(cloud, CLERK.openId), await memberNoOf(cloud, HEAD.openId)]
  const { householdId } = await addOne(cloud, newHousehold({ wang, liu }))
  return { householdId, code: await codeOf(cloud, householdId) }
}

/** The number of a member at their only station. */
export async function memberNoOf(cloud: Cloud, openId: string): Promise<number> {
  const { memberships } = await call(cloud, openId, myMemberships, {})
  const [membership] = memberships
  if (!membership) throw new Error('A member of the seed has no membership')
  return membership.memberNo
}

/** What somebody sends who binds their file by the card. */
export function byCardInput({ code }: WithCard, { name, idTail }: OnFile) {
  return { code, name, idTail, consent: CONSENT.version }
}

/** Somebody with a file who is bound to it, by a code made at the desk. */
export async function addBound(cloud: Cloud): Promise<OnFile & { openId: string }> {
  const person = await addToFile(cloud)
  return { ...person, openId: await bindTo(cloud, person) }
}

/** Binds a new WeChat user to the own file, by a code made at the desk; returns the OPENID. */
export async function bindTo(
  cloud: Cloud,
  { personId }: Pick<OnFile, 'personId'>,
): Promise<string> {
  const openId = stranger()
  const offer = { stationId: STATION_ID, personId, as: 'self' as const }
  const { code } = await call(cloud, CLERK.openId, offerBinding, offer)
  await call(cloud, openId, acceptOffer, { code, consent: CONSENT.version })
  return openId
}

/** What a person sends who lets the daughter act. */
export function daughterOf({ personId }: Pick<OnFile, 'personId'>) {
  return {
    personId,
    kinship: 'child' as const,
    familyName: '周小梅',
    consent: CONSENT.version,
  }
}

/** The daughter of somebody who is bound; returns her OPENID. */
export async function addDaughter(
  cloud: Cloud,
  person: Pick<OnFile, 'personId'> & { openId: string },
): Promise<string> {
  const { code } = await call(cloud, person.openId, inviteFamily, daughterOf(person))
  const openId = stranger()
  await call(cloud, openId, acceptOffer, { code, consent: CONSENT.version })
  return openId
}

/** Those who are tied to a file, or were, as the desk sees them. */
export async function tiesOf(cloud: Cloud, personId: string, ended = false): Promise<Tie[]> {
  const asked = { stationId: STATION_ID, personId, ended }
  return (await call(cloud, CLERK.openId, bindingsOfPerson, asked)).ties
}

/** What a reply tells, without the hour. */
export function told({ now: _now, ...rest }: Reply): object {
  return rest
}
