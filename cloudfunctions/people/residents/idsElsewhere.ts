import { findElsewhere } from '../store'

/** How many of a household move to another village in one transaction. */
export const MOVED_AT_ONCE = 100

/** The files of a household that have another village, a hundred at most: one operation. */
export async function idsElsewhere(householdId: string, village: string): Promise<string[]> {
  const found = await findElsewhere(householdId, village, MOVED_AT_ONCE)
  return found.map(({ _id }) => _id)
}
