import type { oneCarePlan } from '@contract/people'
import type { CarePlan } from '@contract/people/personCarePlan'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster, type Roster } from '../../members/public'
import { unseal } from '../../shared/sealed'
import { type Context, callingMember } from '../../shared/serve'
import { fileOfStation } from '../keptFile'
import { recordOpening } from '../trail/recordOpening'
import { carePlanOf } from './check'
import { openGoals } from './goals'
import type { CarePlanDocument } from './store'

/** One plan with its goals; that a member looked is recorded with the file. Five database operations. */
export async function one(
  { stationId, carePlanId }: InputOf<typeof oneCarePlan>,
  context: Context,
): Promise<OutputOf<typeof oneCarePlan>> {
  const { memberNo } = callingMember(context)
  const plan = await carePlanOf(stationId, carePlanId)
  const [file, roster] = await Promise.all([
    fileOfStation(stationId, plan.personId),
    findRoster(stationId),
  ])
  const { now } = context
  const looked = { parts: ['carePlan' as const], revealed: false }
  await recordOpening({ stationId, personId: plan.personId, memberNo, ...looked, now })
  return {
    carePlanId,
    personId: file._id,
    name: file.name,
    lead: roster.holderNamed(plan.leadNo),
    goals: openGoals(plan),
    ...(plan.nextDue !== null && { nextDue: plan.nextDue }),
    version: plan.version,
    openedAt: plan.openedAt.getTime(),
    ...closedOf(plan, roster),
  }
}

function closedOf(
  { _id, closedAt, closedByNo, result, summary }: CarePlanDocument,
  roster: Roster,
): Pick<CarePlan, 'closed'> {
  if (closedAt === null || closedByNo === null || result === null || summary === null) return {}
  const place = { field: 'carePlans.summary', documentId: _id }
  const by = roster.named(closedByNo)
  return { closed: { at: closedAt.getTime(), by, result, summary: unseal(place, summary) } }
}
