import type { InputOf, OutputOf } from '@contract/procedure'
import type { listStationChanges } from '@contract/stations'
import type { StationChange } from '@contract/stations/stationChanges'
import { findRoster, type Roster } from '../members/public'
import { paged } from '../shared/paged'
import { Refusal } from '../shared/refusal'
import { type Context, callingMember } from '../shared/serve'
import { changedFacts } from './changedFacts'
import { findStationChanges, type StationChangeRecord } from './store'
import { stationWithin } from './within'

/** A change may hold a hundred closed days, before and after. */
const PAGE_SIZE = 20

/** A page of what was done to a station: two database operations, one more for a station below. */
export async function changes(
  { stationId, ofStationId = stationId, after }: InputOf<typeof listStationChanges>,
  context: Context,
): Promise<OutputOf<typeof listStationChanges>> {
  if (ofStationId !== stationId) await requireHeadAbove(stationId, ofStationId, context)
  const [found, roster] = await Promise.all([
    findStationChanges(ofStationId, after, PAGE_SIZE + 1),
    findRoster(ofStationId),
  ])
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  return { changes: page.map((change) => toRow(change, roster)), ...next }
}

/** Of the stations below, the head alone sees what was changed. */
async function requireHeadAbove(
  stationId: string,
  ofStationId: string,
  context: Context,
): Promise<void> {
  if (callingMember(context).role !== 'head') throw new Refusal('NOT_ALLOWED')
  await stationWithin(stationId, ofStationId)
}

function toRow(change: StationChangeRecord, roster: Roster): StationChange {
  const { action, at, byNo, before, after } = change
  return {
    action,
    at: at.getTime(),
    by: roster.named(byNo),
    fields: changedFacts(before, after),
  }
}
