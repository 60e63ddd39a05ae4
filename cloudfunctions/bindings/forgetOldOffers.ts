import type { Instant } from '@contract/time'
import { removeOffersBefore } from './store'

/** Removes one-time codes that have expired, a batch at a time; returns how many. */
export async function forgetOldOffers(now: Instant): Promise<number> {
  return removeOffersBefore(new Date(now))
}
