import { type DateText, dateOf, dayText, type Instant } from '../time'
import {
  type CardStep,
  DELIVERY_WAYS,
  type DeliveryState,
  type DeliveryWay,
} from './contactCardTerms'

/** How often the same card may be brought to a household. */
export const ATTEMPTS_MAX = 30
/** How many households are given to a liaison and a stand-in at once. */
export const ASSIGNED_AT_ONCE = 100
/** How many villages a station's counts are kept by. */
export const VILLAGES_MAX = 300

/** The number of the active member who answers today for what a member of this number holds. */
export type HolderOf = (memberNo: number) => number

/** Two members of a station: who comes, and who comes when the first is away. */
export interface Assignment {
  liaisonNo: number
  standInNo: number
}

/** One time that a card was brought, as it counts today: corrections have taken its place. */
export interface Attempt {
  way: DeliveryWay
  on: DateText
}

/** What decides how a household's card stands. */
export interface CardFacts extends Assignment {
  /** Whom the printed card names; null where none is printed. */
  printed: Assignment | null
  /** Of the card that the household should have now, the oldest first. */
  attempts: readonly Attempt[]
}

/** Where a card stands: a household that got it once has it, else the last attempt counts. */
export function deliveryStateOf(attempts: readonly Attempt[]): DeliveryState {
  if (deliveredOn(attempts) !== undefined) return 'delivered'
  const last = attempts.at(-1)?.way
  return last === 'refused' || last === 'notAtHome' ? last : 'none'
}

/** The day on which the card came; undefined while the household is without one. */
export function deliveredOn(attempts: readonly Attempt[]): DateText | undefined {
  return attempts.find(({ way }) => DELIVERY_WAYS[way].arrives)?.on
}

/** Whether the printed card names somebody who does not answer for the household today. */
export function isOutdated(
  { liaisonNo, standInNo, printed }: Omit<CardFacts, 'attempts'>,
  holderOf: HolderOf,
): boolean {
  if (!printed) return false
  return printed.liaisonNo !== holderOf(liaisonNo) || printed.standInNo !== holderOf(standInNo)
}

/** Whether one and the same member answers for both, because somebody left. */
export function needsStandIn({ liaisonNo, standInNo }: Assignment, holderOf: HolderOf): boolean {
  return holderOf(liaisonNo) === holderOf(standInNo)
}

/** What comes next for a household's card; undefined where nothing is left to do. */
export function nextCardStep(card: CardFacts, holderOf: HolderOf): CardStep | undefined {
  const delivered = deliveryStateOf(card.attempts) === 'delivered'
  const outdated = isOutdated(card, holderOf)
  if (needsStandIn(card, holderOf)) return 'assign'
  if (delivered) return outdated ? 'replace' : undefined
  return outdated || !card.printed ? 'print' : 'deliver'
}

/** Whether the day tells which card was brought: on that of a replacement there were both. */
export function tellsCard(on: DateText, issue: number, issuedAt: Instant): boolean {
  return issue === 1 || on !== dateOf(issuedAt)
}

/** Why a card cannot have been brought on that day; undefined where it can. */
export function deliveryDateProblem(
  on: DateText,
  issuedAt: Instant,
  now: Instant,
): string | undefined {
  if (on > dateOf(now)) return '这一天还没到，请选今天或以前的日子。'
  const issuedOn = dateOf(issuedAt)
  if (on < issuedOn) return `这张卡是${dayText(issuedOn)}才有的，请选那天或以后的日子。`
  return undefined
}
