import type { duePlans } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster } from '../../members/public'
import { paged } from '../../shared/paged'
import { findFiles } from '../store'
import { findDue } from './store'

const PAGE_SIZE = 30

/** The station's open plans by what is due next: four database operations with the membership. */
export async function due({
  stationId,
  after,
}: InputOf<typeof duePlans>): Promise<OutputOf<typeof duePlans>> {
  const [found, roster] = await Promise.all([
    findDue(stationId, after, PAGE_SIZE + 1),
    findRoster(stationId),
  ])
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  const files = await findFiles(page.map(({ personId }) => personId))
  const names = new Map(files.map(({ _id, name }) => [_id, name]))
  return {
    carePlans: page.map(({ _id, personId, leadNo, nextDue, steps, stepsDone }) => ({
      carePlanId: _id,
      personId,
      name: names.get(personId) ?? '',
      lead: roster.holderNamed(leadNo),
      ...(nextDue !== null && { nextDue }),
      steps,
      stepsDone,
    })),
    ...next,
  }
}
