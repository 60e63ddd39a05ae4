import { leaveUnrecorded } from '../appointments/public'
import { forgetOldOffers, forgetOldTries } from '../bindings/public'
import { collections } from '../collections'
import { sumCounts as sumCardCounts } from '../contactCards/public'
import { endAbandoned, forgetLeftOut } from '../ledgers/public'
import { endOldInvitations } from '../members/public'
import { followVillages, sumCounts as sumPeopleCounts } from '../people/public'
import { whoCalls } from '../shared/caller'
import { forgetOldCodeTries } from '../shared/codeTries'
import { forgetOldAnswers } from '../shared/requests'
import { reseal } from '../shared/reseal'
import { removeOldFiles } from '../shared/temporaryFiles'
import { type Jobs, type Outcomes, runJobs } from './runJobs'

const JOBS: Jobs = {
  'appointments.leaveUnrecorded': leaveUnrecorded,
  'bindings.forgetOldOffers': forgetOldOffers,
  'bindings.forgetOldTries': forgetOldTries,
  'codeTries.forgetOld': forgetOldCodeTries,
  'contactCards.sumCounts': sumCardCounts,
  'files.removeOldFiles': removeOldFiles,
  'ledgers.endAbandoned': endAbandoned,
  'ledgers.forgetLeftOut': forgetLeftOut,
  'members.endOldInvitations': endOldInvitations,
  'people.followVillages': followVillages,
  'people.sumCounts': sumPeopleCounts,
  'requests.forgetOldAnswers': forgetOldAnswers,
  'sealed.reseal': (time) => reseal(collections, time),
}

export type ClockReply = { ok: true; jobs: Outcomes } | { ok: false; code: 'NOT_ALLOWED' }

/** The timer's function. Anybody can call any function, so a call that carries an OPENID is refused. */
export async function main(): Promise<ClockReply> {
  if (whoCalls().kind === 'user') return { ok: false, code: 'NOT_ALLOWED' }
  return { ok: true, jobs: await runJobs(JOBS, Date.now()) }
}
