import * as z from 'zod'
import { KINSHIPS } from '../people/kinships'
import { keysOf, oneOf } from '../terms'
import { dateOf, type Instant } from '../time'

/** As what a WeChat user is tied to a file. */
export const BINDING_SIDES = {
  self: { label: '本人' },
  family: { label: '家人' },
} as const
export type BindingSide = keyof typeof BINDING_SIDES
export const BINDING_SIDE_KEYS = keysOf(BINDING_SIDES)
export const BindingSideField = z.enum(BINDING_SIDE_KEYS).describe('给谁绑定')

/** How a tie came about. */
export const BINDING_WAYS = {
  card: { label: '用家里的联系卡' },
  phone: { label: '用微信的手机号' },
  desk: { label: '在站里办的' },
  invited: { label: '本人请的' },
} as const
export type BindingWay = keyof typeof BINDING_WAYS
export const BINDING_WAY_KEYS = keysOf(BINDING_WAYS)

/** What somebody who acts for a person is to that person: the kinship that the file knows too. */
export const KinshipField = oneOf('和本人的关系', KINSHIPS)
export type Kinship = keyof typeof KINSHIPS

/** Who consented to the tie, and how that is known. */
export const CONSENT_GIVERS = {
  self: { label: '本人在微信里同意' },
  person: { label: '本人请家人时同意' },
  paperAtDesk: { label: '本人在站里签字同意' },
} as const
export type ConsentGiver = keyof typeof CONSENT_GIVERS
export const CONSENT_GIVER_KEYS = keysOf(CONSENT_GIVERS)

/** Who ended a tie: who was tied, the person whose file it is, or the station. */
export const BINDING_ENDERS = {
  own: { label: '自己解除' },
  person: { label: '本人解除' },
  station: { label: '服务站解除' },
} as const
export type BindingEnder = keyof typeof BINDING_ENDERS
export const BINDING_ENDER_KEYS = keysOf(BINDING_ENDERS)

/** Whether the station may still take off who was tied: they ended the tie themselves, and keep what they booked. */
export function canBeTakenOff(ended: { by: BindingEnder; takenOff?: object | undefined }): boolean {
  return ended.by === 'own' && ended.takenOff === undefined
}

/** For how long a code made at the desk can be used. */
export const DESK_OFFER_MS = 10 * 60_000
/** For how long the code can be used with which a person invites one of the family. */
export const FAMILY_OFFER_MS = 24 * 3_600_000
/** How many codes for family a person may have that nobody has used yet. */
export const WAITING_OFFERS_MAX = 20
/** How many different wrong answers one may try in a day, a phone number takes in a day, and one may try at one card. */
export const WRONG_TRIES_MAX = 5
/** How many wrong answers a card takes of all together, until the station opens it again. */
export const WRONG_AT_CARD_MAX = 20
/** For how many days after the last wrong answer those at a card count. */
export const CARD_TRIES_DAYS = 365
/** How many files a WeChat user may be tied to, and how many WeChat users a file. */
export const TIES_MAX = 20

/** Whether a one-time code can still be used: to the last moment before it expires, unless it was used or taken back. */
export function isOfferOpen(
  { expiresAt, taken }: { expiresAt: Instant; taken: boolean },
  now: Instant,
): boolean {
  return !taken && now < expiresAt
}

/** Whether a card takes no more answers from somebody: their own wrong ones, or those of all. */
export function isShut({ own, all }: { own: number; all: number }): boolean {
  return own >= WRONG_TRIES_MAX || all >= WRONG_AT_CARD_MAX
}

/** The day on which a wrong try counts: in Shanghai, from midnight to midnight. */
export function dayOfTry(now: Instant): string {
  return dateOf(now)
}

/** 周＊＊: enough for who knows the name, too little for who does not. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = [...name]
  return `${first}${'＊'.repeat(Math.max(1, rest.length))}`
}
