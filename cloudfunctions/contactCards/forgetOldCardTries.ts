import type { Instant } from '@contract/time'
import { removeTriesBefore } from './store'

const HOUR_MS = 3_600_000
const BATCH = 500

/** Forgets who asked for unknown codes more than an hour ago, a batch at a time; returns how many. */
export async function forgetOldCardTries(now: Instant): Promise<number> {
  return removeTriesBefore(new Date(now - HOUR_MS), BATCH)
}
