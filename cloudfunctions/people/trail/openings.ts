import type { personOpenings } from '@contract/people'
import { lookedAtSeenBy } from '@contract/people/personFile'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster } from '../../members/public'
import { paged } from '../../shared/paged'
import type { Context } from '../../shared/serve'
import { idsOf } from '../keptFile'
import { viewedFile } from '../viewed'
import { findOpenings } from './store'

const PAGE_SIZE = 30

/** Which members looked into what of a file that the caller sees: four database operations with the caller's own. */
export async function openings(
  { after, ...asked }: InputOf<typeof personOpenings>,
  context: Context,
): Promise<OutputOf<typeof personOpenings>> {
  const { file, viewer } = await viewedFile(asked, context)
  const seen = lookedAtSeenBy(viewer)
  const [found, roster] = await Promise.all([
    findOpenings(idsOf(file), seen, after, PAGE_SIZE + 1),
    findRoster(file.stationId),
  ])
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  return {
    openings: page.map(({ at, byNo, how, parts, revealed }) => ({
      at: at.getTime(),
      by: roster.named(byNo),
      how,
      parts: parts.filter((name) => seen.includes(name)),
      revealed,
    })),
    ...next,
  }
}
