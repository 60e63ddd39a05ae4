import type { myCorrections } from '@contract/people'
import { partsSeenBy } from '@contract/people/personFile'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster } from '../../members/public'
import { paged } from '../../shared/paged'
import type { Context } from '../../shared/serve'
import { idsOf } from '../keptFile'
import { viewedFile } from '../viewed'
import { shownCorrection } from './shownCorrection'
import { findOfPeople } from './store'

const PAGE_SIZE = 20

/** What was proposed for a file, and the answers: four database operations with the tie. */
export async function mine(
  { after, ...asked }: InputOf<typeof myCorrections>,
  context: Context,
): Promise<OutputOf<typeof myCorrections>> {
  const { file, viewer } = await viewedFile(asked, context)
  const [found, roster] = await Promise.all([
    findOfPeople(idsOf(file), partsSeenBy(viewer), after, PAGE_SIZE + 1),
    findRoster(file.stationId),
  ])
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  return {
    corrections: page.map((each) => shownCorrection(each, file.name, viewer, roster)),
    ...next,
  }
}
