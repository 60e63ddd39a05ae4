import type { openCorrections } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster } from '../../members/public'
import { paged } from '../../shared/paged'
import { type Context, callingMember } from '../../shared/serve'
import { findFiles } from '../store'
import { recordOpenings } from '../trail/recordOpening'
import { shownCorrection } from './shownCorrection'
import { findOpen } from './store'

const PAGE_SIZE = 20

/**
 * What waits for the station; the texts tell of any part, so reading them is recorded with each file.
 * Five database operations with the membership, and one a file where some are recorded already.
 */
export async function open(
  { stationId, after }: InputOf<typeof openCorrections>,
  context: Context,
): Promise<OutputOf<typeof openCorrections>> {
  const { memberNo } = callingMember(context)
  const { now } = context
  const found = await findOpen(stationId, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  const personIds = [...new Set(page.map(({ personId }) => personId))]
  const looked = { parts: ['corrections' as const], revealed: false, now }
  const [files, roster] = await Promise.all([
    findFiles(personIds),
    findRoster(stationId),
    recordOpenings(personIds.map((personId) => ({ stationId, personId, memberNo, ...looked }))),
  ])
  const names = new Map(files.map(({ _id, name }) => [_id, name]))
  return {
    corrections: page.map((each) =>
      shownCorrection(each, names.get(each.personId) ?? '', 'station', roster),
    ),
    ...next,
  }
}
