import type { openCorrections } from '@contract/people'
import type { InputOf, OutputOf } from '@contract/procedure'
import { paged } from '../paged'
import { findFiles } from '../store'
import { shownCorrection } from './shownCorrection'
import { findOpen } from './store'

const PAGE_SIZE = 20

/** What waits for the station: three database operations with the membership. */
export async function open({
  stationId,
  after,
}: InputOf<typeof openCorrections>): Promise<OutputOf<typeof openCorrections>> {
  const found = await findOpen(stationId, after, PAGE_SIZE + 1)
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  const files = await findFiles([...new Set(page.map(({ personId }) => personId))])
  const names = new Map(files.map(({ _id, name }) => [_id, name]))
  return {
    corrections: page.map((each) => shownCorrection(each, names.get(each.personId) ?? '')),
    ...next,
  }
}
