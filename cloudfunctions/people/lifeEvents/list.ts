import type { lifeEvents } from '@contract/people'
import { lifeEventsSeenBy } from '@contract/people/personFile'
import type { LifeEvent } from '@contract/people/personViews'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster, type Roster } from '../../members/public'
import type { Stored } from '../../shared/database'
import { paged } from '../../shared/paged'
import { unseal } from '../../shared/sealed'
import type { Context } from '../../shared/serve'
import { idsOf } from '../keptFile'
import { recordLook, viewedFile } from '../viewed'
import { findLifeEvents, type LifeEventRecord } from './store'

const PAGE_SIZE = 20

/** What happened in a person's life, the latest first: four database operations with the caller's own, a fifth for a member. */
export async function list(
  { after, ...asked }: InputOf<typeof lifeEvents>,
  context: Context,
): Promise<OutputOf<typeof lifeEvents>> {
  const viewed = await viewedFile(asked, context)
  const { file, viewer } = viewed
  const [found, roster] = await Promise.all([
    findLifeEvents(idsOf(file), lifeEventsSeenBy(viewer), after, PAGE_SIZE + 1),
    findRoster(file.stationId),
    recordLook(viewed, context, 'lifeEvents'),
  ])
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  return { lifeEvents: page.map((record) => eventOf(record, roster)), ...next }
}

function eventOf(record: Stored<LifeEventRecord>, roster: Roster): LifeEvent {
  const { _id, kind, on, note, byNo, at, withdrawnBecause, withdrawnByNo } = record
  return {
    lifeEventId: _id,
    kind,
    on,
    ...(note !== null && { note: unseal({ field: 'lifeEvents.note', documentId: _id }, note) }),
    by: roster.named(byNo),
    at: at.getTime(),
    ...(withdrawnBecause !== null && {
      withdrawnBecause: unseal(
        { field: 'lifeEvents.withdrawnBecause', documentId: _id },
        withdrawnBecause,
      ),
    }),
    ...(withdrawnByNo !== null && { withdrawnBy: roster.named(withdrawnByNo) }),
  }
}
