import {
  ATTEMPTS_MAX,
  deliveryDateProblem,
  type HolderOf,
} from '@contract/contactCards/contactCardRules'
import {
  DELIVERY_WAYS,
  type DeliveryWay,
  type EntryWay,
} from '@contract/contactCards/contactCardTerms'
import type { DateText, Instant } from '@contract/time'
import { Refusal } from '../shared/refusal'
import { changedHousehold, type HouseholdStep } from './changedHousehold'
import type { AttemptRecord, DeliveryEntry, Household } from './records'

/**
 * Why a card cannot be recorded as brought to a household; undefined where it can.
 * @param path of the delivery in the input, with the dot
 */
export function refusalOfAttempt(
  { endedAt, issue, standing, issuedAt, attempts }: Household,
  brought: { issue: number; on: DateText },
  now: Instant,
  path: string,
): Refusal | undefined {
  if (endedAt) return new Refusal('HOUSEHOLD_ENDED')
  if (brought.issue !== issue) return new Refusal('OLD_CARD_BROUGHT')
  const dateRefusal = refusalOfDate(issuedAt, brought.on, now, path)
  if (dateRefusal) return dateRefusal
  if (standing === 'delivered') return new Refusal('ALREADY_DELIVERED')
  if (attempts.length >= ATTEMPTS_MAX) return new Refusal('TOO_MANY_ATTEMPTS')
  return undefined
}

export function refusalOfDate(
  issuedAt: Date,
  on: DateText,
  now: Instant,
  path: string,
): Refusal | undefined {
  const message = deliveryDateProblem(on, issuedAt.getTime(), now)
  if (message === undefined) return undefined
  return new Refusal('BAD_INPUT', [{ path: `${path}on`, label: '送卡日期', message }])
}

/** The household after one more attempt. */
export function withAttempt(
  household: Household,
  entry: DeliveryEntry,
  holderOf: HolderOf,
): HouseholdStep {
  return withAttempts(household, [...household.attempts, ...attemptsOf(entry)], holderOf)
}

/**
 * The household after an entry of its present card was put right by another.
 * @throws Refusal `ALREADY_DELIVERED` where the card would have come twice
 */
export function withCorrection(
  household: Household,
  wrongId: string,
  entry: DeliveryEntry,
  holderOf: HolderOf,
): HouseholdStep {
  const attempts = household.attempts.flatMap((attempt) =>
    attempt.deliveryId === wrongId ? attemptsOf(entry) : [attempt],
  )
  const arrived = attempts.filter(({ way }) => DELIVERY_WAYS[way].arrives)
  if (arrived.length > 1) throw new Refusal('ALREADY_DELIVERED')
  return withAttempts(household, attempts, holderOf)
}

/** A withdrawn entry is none. */
function attemptsOf({ _id, way, on, byNo }: DeliveryEntry): AttemptRecord[] {
  return isDeliveryWay(way) ? [{ deliveryId: _id, way, on, byNo }] : []
}

function isDeliveryWay(way: EntryWay): way is DeliveryWay {
  return way in DELIVERY_WAYS
}

/** A card that came without anybody having marked it printed names who answers on that day. */
function withAttempts(
  household: Household,
  attempts: AttemptRecord[],
  holderOf: HolderOf,
): HouseholdStep {
  const { liaisonNo, standInNo, printed } = household
  const known = printed?.at ? printed : null
  const arrived = attempts.some(({ way }) => DELIVERY_WAYS[way].arrives)
  const told = printed ?? {
    liaisonNo: holderOf(liaisonNo),
    standInNo: holderOf(standInNo),
    at: null,
  }
  return changedHousehold(household, { attempts, printed: known ?? (arrived ? told : null) })
}
