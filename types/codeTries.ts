import type { Instant } from './time'

/** What codes open: tries at one kind say nothing of another. */
export type CodeKind = 'card' | 'invitation'

/** How often codes that are none may be asked for by one WeChat user in an hour. */
export const UNKNOWN_CODES_PER_HOUR = 20

const HOUR_MS = 3_600_000

/** How often a WeChat user asked for codes that are none, since the first of them. */
export interface Tries {
  since: Instant
  count: number
}

/** The tries with one more; an hour after the first they begin anew. */
export function oneMoreTry(tries: Tries | undefined, now: Instant): Tries {
  if (!tries || now >= tries.since + HOUR_MS) return { since: now, count: 1 }
  return { since: tries.since, count: tries.count + 1 }
}

/** Whether somebody has asked for too many codes that are none to be answered in this hour. */
export function hasTriedTooOften(tries: Tries | undefined, now: Instant): boolean {
  if (!tries || now >= tries.since + HOUR_MS) return false
  return tries.count >= UNKNOWN_CODES_PER_HOUR
}
