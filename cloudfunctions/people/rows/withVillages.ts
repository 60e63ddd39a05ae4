import type { PersonParts } from '@contract/people/personFile'
import { householdsByIds } from '../../contactCards/public'

/**
 * Rows with the villages that their households have today: a sheet may have waited while one was put
 * right, and by the village somebody without ID number is found. One operation where a row names a household.
 * @param rows a hundred at most
 */
export async function withVillages(
  stationId: string,
  rows: readonly PersonParts[],
): Promise<readonly PersonParts[]> {
  const ids = new Set(rows.flatMap(({ home }) => home?.householdId ?? []))
  if (ids.size === 0) return rows
  const households = await householdsByIds(stationId, [...ids])
  const villages = new Map(households.map(({ _id, village }) => [_id, village]))
  return rows.map((row) => {
    const village = villages.get(row.home?.householdId ?? '')
    return village === undefined ? row : { ...row, home: { ...row.home, village } }
  })
}
