import type { StationAction } from '@contract/stations/stationChanges'
import { newId } from '../shared/newId'
import { Refusal } from '../shared/refusal'
import { sequenceOf } from '../shared/sequenceOf'
import { callingMember, type WriteContext } from '../shared/serve'
import { changeStation, findStation, type Station, type StationChanges } from './store'

/**
 * Changes the station of the head who calls, and keeps before and after of what changed; where
 * nothing does, nothing is written.
 * @param changesOf what to change, told from the station as the transaction reads it
 */
export async function changeOwnStation(
  stationId: string,
  action: StationAction,
  context: WriteContext,
  changesOf: (station: Station) => StationChanges,
): Promise<Record<string, never>> {
  const { memberNo } = callingMember(context)
  return context.commit(async (transaction) => {
    const station = await findStation(stationId, transaction)
    if (!station) throw new Refusal('NOT_FOUND')
    const after = changesOf(station)
    const fields = Object.keys(after) as (keyof StationChanges)[]
    if (fields.length === 0) return {}
    const before = Object.fromEntries(fields.map((field) => [field, station[field] ?? null]))
    const at = new Date(context.now)
    const id = newId()
    const sequence = sequenceOf(at, id)
    const change = { stationId, action, before, after, byNo: memberNo, at, sequence }
    await changeStation(transaction, after, id, change)
    return {}
  })
}
