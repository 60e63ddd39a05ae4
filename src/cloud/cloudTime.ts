import type { Instant } from '@contract/time'

/** A reply is under way for a moment: less than this is no difference between two clocks. */
const UNNOTICED_MS = 5_000

let ahead = 0
const watchers = new Set<() => void>()

/** Learns from a reply how far the cloud's clock is ahead of this phone's. */
export function noteCloudTime(now: Instant): void {
  const difference = now - Date.now()
  const noticed = Math.abs(difference) < UNNOTICED_MS ? 0 : difference
  if (Math.abs(noticed - ahead) < UNNOTICED_MS) return
  ahead = noticed
  for (const watcher of watchers) watcher()
}

/** An instant of this phone's clock by the cloud's, as far as that is known. */
export function byCloudClock(instant: Instant): Instant {
  return instant + ahead
}

/** The present by the cloud's clock; the phone's own may be set wrong. */
export function cloudNow(): Instant {
  return byCloudClock(Date.now())
}

/** Calls back when the difference between the two clocks turns out to be another. */
export function watchCloudTime(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
