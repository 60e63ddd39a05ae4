import type { InputOf, OutputOf } from '@contract/procedure'
import type { stationForEditing } from '@contract/stations'
import { dateOf } from '@contract/time'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'
import { findStation } from './store'

/** The station as its head edits it: one operation, and the membership. */
export async function forEditing(
  { stationId }: InputOf<typeof stationForEditing>,
  { now }: Context,
): Promise<OutputOf<typeof stationForEditing>> {
  const station = await findStation(stationId)
  if (!station) throw new Refusal('NOT_FOUND')
  const { dutyPhone, supervisionPhone, address, location, hours, matters } = station
  const { closedDates, cardConfirmedAt } = station
  const ahead = closedDates.filter(({ date }) => date >= dateOf(now))
  return {
    dutyPhone,
    ...(supervisionPhone !== undefined && { supervisionPhone }),
    address,
    ...(location !== undefined && { location }),
    hours,
    matters,
    closedDates: ahead.sort((a, b) => (a.date < b.date ? -1 : 1)),
    ...(cardConfirmedAt !== null && { confirmedAt: cardConfirmedAt.getTime() }),
  }
}
