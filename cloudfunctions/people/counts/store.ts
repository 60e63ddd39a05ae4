import type { PeopleCounts } from '@contract/people/personViews'
import { collection, command, type Transaction } from '../../shared/database'
import type { JobTime } from '../../shared/forEachDue'
import { increments } from '../../shared/increments'
import { sumUp } from '../../shared/sumUp'
import { parentsOf } from '../../stations/public'
import type { CountsRecord } from '../records'
import { NO_COUNTS, reportOf } from './counts'

const COUNTS = 'peopleCounts'

const counts = () => collection<CountsRecord>(COUNTS)

/** Adds to what a station counts of its own files; those above follow with the clock. */
export async function changeCounts(
  transaction: Transaction,
  stationId: string,
  difference: PeopleCounts,
): Promise<void> {
  const { byTag, ...numbers } = difference
  const isNothing = [...Object.values(numbers), ...Object.values(byTag)].every((each) => each === 0)
  if (isNothing) return
  const documents = transaction.documents<CountsRecord>(COUNTS)
  if (await documents.get(stationId)) {
    const changes = { ...increments(numbers), byTag: increments(byTag), isDue: true }
    await documents.change(stationId, changes)
  } else {
    await documents.put(stationId, { ...difference, isDue: true })
  }
}

/** The counts of some stations, by id. */
export async function findCounts(
  stationIds: readonly string[],
): Promise<Map<string, CountsRecord>> {
  const found = await counts().find({
    where: { _id: command.in(stationIds) },
    limit: stationIds.length,
  })
  return new Map(found.map((each) => [each._id, each]))
}

/** Adds what changed in the counts of stations to those above, as `sumUp` does; returns how often. */
export function sumCounts(time: JobTime): Promise<number> {
  const tree = { name: COUNTS, reportOf, none: NO_COUNTS, parentsOf }
  return sumUp<CountsRecord>(tree, time)
}
