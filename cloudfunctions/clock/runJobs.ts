import type { Instant } from '@contract/time'
import { beginningAt, type JobTime, shareOf } from '../shared/forEachDue'
import { logCall, logFailure } from '../shared/log'

/** How many records a job changed, or several numbers under their names. */
type JobResult = number | object

/** Each is safe to run at any time and twice, for the cloud may fire a timer twice. */
export type Jobs = Readonly<Record<string, (time: JobTime) => Promise<JobResult>>>

/** What each job came to; `left` to the next run, where the others took all the time. */
export type Outcomes = Record<string, JobResult | 'failed' | 'left'>

/** A transaction that was begun just before may take eight seconds more; after sixty the cloud cuts it off. */
const BEGINS_FOR_MS = 45_000
/** As often as `config.json` has the cloud call. */
export const RUN_EVERY_MS = 600_000

/**
 * Runs all jobs, one after the other: each has an equal share of the time that is left, and what it
 * does not need is the others'. Every run begins with another job, so that each comes first in its turn,
 * however long the others take. One that fails does not stop the others.
 */
export async function runJobs(jobs: Jobs, now: Instant): Promise<Outcomes> {
  const end = performance.now() + BEGINS_FOR_MS
  const outcomes: Outcomes = {}
  const turn = Math.floor(now / RUN_EVERY_MS)
  const inTurn = beginningAt(turn, Object.entries(jobs))
  for (const [n, [name, job]] of inTurn.entries()) {
    const time = { name, now, until: shareOf(end, inTurn.length - n), turn }
    outcomes[name] = await run(name, performance.now() < end ? () => job(time) : undefined)
  }
  return outcomes
}

async function run(name: string, job: (() => Promise<JobResult>) | undefined) {
  const started = performance.now()
  const record = (code: string) => ({
    procedure: `clock.${name}`,
    requestId: undefined,
    code,
    milliseconds: Math.round(performance.now() - started),
  })
  if (!job) {
    logCall(record('LEFT'))
    return 'left' as const
  }
  try {
    const result = await job()
    logCall(record('OK'))
    return result
  } catch (error) {
    logFailure(record('FAILED'), error)
    return 'failed' as const
  }
}
