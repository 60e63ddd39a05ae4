import { findStations } from './store'

/** Right below which station each of up to a thousand stands; those at the top are left out. One operation. */
export async function parentsOf(
  stationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const parents = new Map<string, string>()
  for (const { stationId, parentId } of (await findStations(stationIds)).values()) {
    if (parentId !== undefined) parents.set(stationId, parentId)
  }
  return parents
}
