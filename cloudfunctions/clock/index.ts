import type { Instant } from '@contract/time'
import { leaveUnrecorded } from '../appointments/public'
import { forgetOldOffers, forgetOldTries } from '../bindings/public'
import { collections } from '../collections'
import { sumCounts as sumCardCounts } from '../contactCards/public'
import { forgetLeftOut } from '../ledgers/public'
import { endOldInvitations } from '../members/public'
import { followVillages, sumCounts as sumPeopleCounts } from '../people/public'
import { whoCalls } from '../shared/caller'
import { forgetOldCodeTries } from '../shared/codeTries'
import { logCall, logFailure } from '../shared/log'
import { forgetOldAnswers } from '../shared/requests'
import { reseal } from '../shared/reseal'
import { removeOldFiles } from '../shared/temporaryFiles'

/** How many records a job changed, or several numbers under their names. */
type JobResult = number | object

/** Each is safe to run at any time and twice, for the cloud may fire a timer twice. */
const JOBS: Record<string, (now: Instant) => Promise<JobResult>> = {
  'appointments.leaveUnrecorded': leaveUnrecorded,
  'bindings.forgetOldOffers': forgetOldOffers,
  'bindings.forgetOldTries': forgetOldTries,
  'codeTries.forgetOld': forgetOldCodeTries,
  'contactCards.sumCounts': sumCardCounts,
  'files.removeOldFiles': removeOldFiles,
  'ledgers.forgetLeftOut': forgetLeftOut,
  'members.endOldInvitations': endOldInvitations,
  'people.followVillages': followVillages,
  'people.sumCounts': sumPeopleCounts,
  'requests.forgetOldAnswers': forgetOldAnswers,
  'sealed.reseal': () => reseal(collections),
}

/** What each job comes to; one that fails does not stop the others. */
export type ClockReply =
  | { ok: true; jobs: Record<string, JobResult | 'failed'> }
  | { ok: false; code: 'NOT_ALLOWED' }

/** The timer's function. Anybody can call any function, so a call that carries an OPENID is refused. */
export async function main(): Promise<ClockReply> {
  if (whoCalls().kind === 'user') return { ok: false, code: 'NOT_ALLOWED' }
  const now = Date.now()
  const jobs: Record<string, JobResult | 'failed'> = {}
  for (const [name, job] of Object.entries(JOBS)) jobs[name] = await run(name, job, now)
  return { ok: true, jobs }
}

async function run(name: string, job: (now: Instant) => Promise<JobResult>, now: Instant) {
  const started = performance.now()
  const record = (code: string) => ({
    procedure: `clock.${name}`,
    requestId: undefined,
    code,
    milliseconds: Math.round(performance.now() - started),
  })
  try {
    const result = await job(now)
    logCall(record('OK'))
    return result
  } catch (error) {
    logFailure(record('FAILED'), error)
    return 'failed' as const
  }
}
