import type { Instant } from '@contract/time'
import { beginningAt, type JobTime } from '../shared/forEachDue'
import { logCall, logFailure } from '../shared/log'
import type { Resealed } from '../shared/reseal'
import { shareTime } from '../shared/shareTime'

/** How many records a job changed, or how far it has come. */
type JobResult = number | Resealed

/** Each is safe to run at any time and twice, for the cloud may fire a timer twice. */
export type Jobs = Readonly<Record<string, (time: JobTime) => Promise<JobResult>>>

/** What each job came to; `left` to the next run, where the others took all the time. */
export type Outcomes = Record<string, Outcome>
type Outcome = JobResult | 'failed' | 'left'

/** A transaction that was begun just before may take eight seconds more; after sixty the cloud cuts it off. */
const BEGINS_FOR_MS = 45_000
/** As often as `config.json` has the cloud call. */
export const RUN_EVERY_MS = 600_000

/**
 * Runs all jobs, one after the other: each has an equal share of the time that is left, what it does not
 * need is the others', and one that stopped for time goes on when all others have had their turn. Every run
 * begins with another job, so that each comes first in its turn, however long the others take. One that
 * fails does not stop the others.
 */
export async function runJobs(jobs: Jobs, now: Instant): Promise<Outcomes> {
  const end = performance.now() + BEGINS_FOR_MS
  const outcomes: Outcomes = {}
  const turn = Math.floor(now / RUN_EVERY_MS)
  await shareTime(beginningAt(turn, Object.entries(jobs)), end, async ([name, job], until) => {
    const time = { name, now, until, turn }
    const outcome = await run(name, performance.now() < end ? () => job(time) : undefined)
    outcomes[name] = inAll(outcomes[name], outcome)
  })
  return outcomes
}

/** What both rounds of a job come to; what is left is so at the end. */
function inAll(before: Outcome | undefined, outcome: Outcome): Outcome {
  if (typeof before === 'number' && typeof outcome === 'number') return before + outcome
  if (typeof before !== 'object' || typeof outcome !== 'object') return outcome
  return { resealed: before.resealed + outcome.resealed, left: outcome.left }
}

async function run(name: string, job: (() => Promise<JobResult>) | undefined): Promise<Outcome> {
  const started = performance.now()
  const record = (code: string) => ({
    procedure: `clock.${name}`,
    requestId: undefined,
    code,
    milliseconds: Math.round(performance.now() - started),
  })
  if (!job) {
    logCall(record('LEFT'))
    return 'left'
  }
  try {
    const result = await job()
    logCall(record('OK'))
    return result
  } catch (error) {
    logFailure(record('FAILED'), error)
    return 'failed'
  }
}
