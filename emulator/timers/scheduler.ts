import { nextInstant, parseCron } from './cron'

/** A trigger of a function, by name. */
export interface ScheduledTrigger {
  functionName: string
  triggerName: string
  cron: string
}

/**
 * Decides which triggers are due as a clock moves on. A trigger fires at most
 * once for each look at the clock, so that a jump over a month fires it once;
 * a jump back fires nothing.
 */
export interface Scheduler {
  /** The triggers due since the last look; `now` is in ms since the epoch. */
  due(triggers: ScheduledTrigger[], now: number): ScheduledTrigger[]
}

/** Creates a scheduler that looks for the first time at `start`. */
export function createScheduler(start: number): Scheduler {
  let last = start
  return {
    due(triggers, now) {
      const since = last
      last = now
      if (now <= since) return []
      return triggers.filter(({ cron }) => {
        const next = nextInstant(parseCron(cron), since)
        return next !== undefined && next <= now
      })
    },
  }
}
