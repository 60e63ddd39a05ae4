import { findElsewhere } from '../store'

/** How many of a household move to another village in one transaction. */
export const MOVED_AT_ONCE = 100

/** The files of a household that have another village, by id; the first, or those after one: one operation. */
export async function idsElsewhere(
  householdId: string,
  village: string,
  limit: number,
  after?: string,
): Promise<string[]> {
  const found = await findElsewhere(householdId, village, limit, after)
  return found.map(({ _id }) => _id)
}
