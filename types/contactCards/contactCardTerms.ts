import * as z from 'zod'
import { codePattern } from '../codeCharacters'
import { id, MemberNo, PersonName, text } from '../primitives'
import { keysOf } from '../terms'

/** How bringing a card to a household ended; `arrives`: the household has it. */
export const DELIVERY_WAYS = {
  handedOver: { label: '当面交了', arrives: true },
  left: { label: '留在家里了', arrives: true },
  refused: { label: '没有收', arrives: false },
  notAtHome: { label: '家里没人', arrives: false },
} as const
export type DeliveryWay = keyof typeof DELIVERY_WAYS
export const DELIVERY_WAY_KEYS = keysOf(DELIVERY_WAYS)

/** What an entry of the ledger says: a delivery, or that an entry was made by mistake. */
export const ENTRY_WAYS = {
  ...DELIVERY_WAYS,
  withdrawn: { label: '记错了，没有这一回', arrives: false },
} as const
export type EntryWay = keyof typeof ENTRY_WAYS
export const ENTRY_WAY_KEYS = keysOf(ENTRY_WAYS)

/** Where the card that a household should have now stands. */
export const DELIVERY_STATES = {
  none: { label: '还没送' },
  delivered: { label: '送到了' },
  refused: { label: '没有收' },
  notAtHome: { label: '家里没人' },
} as const
export type DeliveryState = keyof typeof DELIVERY_STATES
export const DELIVERY_STATE_KEYS = keysOf(DELIVERY_STATES)

/** What who took the card is to the household. */
export const RECEIVER_RELATIONS = {
  householder: { label: '户主' },
  family: { label: '家里人' },
  neighbour: { label: '邻居' },
  other: { label: '别的人' },
} as const
export type ReceiverRelation = keyof typeof RECEIVER_RELATIONS
export const RECEIVER_RELATION_KEYS = keysOf(RECEIVER_RELATIONS)

/** Why a card is replaced by one with a new code. */
export const REPLACE_REASONS = {
  lost: { label: '卡丢了' },
  damaged: { label: '卡坏了' },
  changed: { label: '卡上的人换了' },
} as const
export type ReplaceReason = keyof typeof REPLACE_REASONS
export const REPLACE_REASON_KEYS = keysOf(REPLACE_REASONS)

/** Which households a list shows; only the last shows those that are no longer served. */
export const HOUSEHOLD_LISTS = {
  all: { label: '全部' },
  without: { label: '还没有卡' },
  outdated: { label: '卡上的人换了' },
  delivered: { label: '有卡的' },
  refused: { label: '没有收' },
  notAtHome: { label: '家里没人' },
  ended: { label: '不在本站了' },
} as const
export type HouseholdList = keyof typeof HOUSEHOLD_LISTS
export const HOUSEHOLD_LIST_KEYS = keysOf(HOUSEHOLD_LISTS)

/**
 * What comes next for a household's card, as the button says it, and to whom it is offered: to those who may call
 * its procedure, which a tab page does not carry.
 */
export const CARD_STEPS = {
  assign: { label: '换一个替班人', offeredTo: ['head', 'staff'] },
  replace: { label: '换一张新卡', offeredTo: ['head', 'staff'] },
  print: { label: '印卡', offeredTo: ['head', 'staff', 'liaison'] },
  deliver: { label: '登记送卡', offeredTo: ['head', 'staff', 'liaison'] },
} as const
export type CardStep = keyof typeof CARD_STEPS
export const CARD_STEP_KEYS = keysOf(CARD_STEPS)

/** What is done to a household, as its record says. */
export const HOUSEHOLD_ACTIONS = {
  edit: { label: '改了资料' },
  assign: { label: '换了联络员或替班人' },
  replaceCard: { label: '换了新卡' },
  end: { label: '不再由本站服务' },
  reopen: { label: '又由本站服务' },
} as const
export type HouseholdAction = keyof typeof HOUSEHOLD_ACTIONS
export const HOUSEHOLD_ACTION_KEYS = keysOf(HOUSEHOLD_ACTIONS)

/** The fields of a household that can change, as its record names them. */
export const HOUSEHOLD_FIELDS = {
  householder: { label: '户主' },
  village: { label: '村或社区' },
  address: { label: '住址' },
  ref: { label: '户号' },
  liaisonNo: { label: '联络员' },
  standInNo: { label: '替班人' },
} as const
export type HouseholdField = keyof typeof HOUSEHOLD_FIELDS
export const HOUSEHOLD_FIELD_KEYS = keysOf(HOUSEHOLD_FIELDS)

export const Householder = PersonName.describe('户主')

/** A village or a neighbourhood; counts are kept by it, so it has no dots and one way to be written. */
export const Village = z
  .string()
  .overwrite((typed) => typed.normalize('NFKC').replace(/\s/g, ''))
  .min(1)
  .max(20)
  .regex(
    /^(?=.*\p{Script=Han})[\p{Script=Han}A-Za-z0-9()·-]+$/u,
    '村或社区只写汉字、字母和数字，再看看。',
  )
  .describe('村或社区')

export const LiaisonNo = MemberNo.describe('联络员')
export const StandInNo = MemberNo.describe('替班人')

export const HomeAddress = text('住址', 60)

/** The number under which the station's own papers have a household. */
export const HouseholdRef = text('户号', 30)

/** A card's running number at its station. */
export const CardNo = z.number().int().min(1).max(999_999).describe('卡号')

/** Which of a household's cards: 1 is the first, each replacement counts on. */
export const CardIssue = z.number().int().min(1).max(9999).describe('第几张卡')

/** 第0327号 */
export function cardNoText(cardNo: number): string {
  return `第${String(cardNo).padStart(4, '0')}号`
}

/** The secret of a card: 130 random bits. */
export const CARD_CODE_LENGTH = 26
export const CardCode = z
  .string()
  .regex(codePattern(CARD_CODE_LENGTH), '这个码不对，请再扫一次。')
  .describe('卡上的码')

export const DeliveryId = id('送卡记录编号')
