import type { Instant } from '@contract/time'
import { leaveUnrecorded } from '../appointments/public'
import { whoCalls } from '../shared/caller'
import { logCall, logFailure } from '../shared/log'
import { forgetOldAnswers } from '../shared/requests'

/** Each is safe to run at any time and twice, for the cloud may fire a timer twice. */
const JOBS: Record<string, (now: Instant) => Promise<number>> = {
  'appointments.leaveUnrecorded': leaveUnrecorded,
  'requests.forgetOldAnswers': forgetOldAnswers,
}

/** How many records each job changed, or `failed`; one that fails does not stop the others. */
export type ClockReply =
  | { ok: true; jobs: Record<string, number | 'failed'> }
  | { ok: false; code: 'NOT_ALLOWED' }

/** The timer's function. Anybody can call any function, so a call that carries an OPENID is refused. */
export async function main(): Promise<ClockReply> {
  if (whoCalls().kind === 'user') return { ok: false, code: 'NOT_ALLOWED' }
  const now = Date.now()
  const jobs: Record<string, number | 'failed'> = {}
  for (const [name, job] of Object.entries(JOBS)) jobs[name] = await run(name, job, now)
  return { ok: true, jobs }
}

async function run(name: string, job: (now: Instant) => Promise<number>, now: Instant) {
  const started = performance.now()
  const record = (code: string) => ({
    procedure: `clock.${name}`,
    requestId: undefined,
    code,
    milliseconds: Math.round(performance.now() - started),
  })
  try {
    const changed = await job(now)
    logCall(record('OK'))
    return changed
  } catch (error) {
    logFailure(record('FAILED'), error)
    return 'failed' as const
  }
}
