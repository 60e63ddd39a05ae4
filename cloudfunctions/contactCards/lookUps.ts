import { codeIndexOf } from './cardCode'
import { refKeyOf } from './newHousehold'
import type { Household } from './records'
import { findByCodeIndex, findByIds, findByRefKeys } from './store'

/** The household whose card has a code; undefined for an unknown code, a dead one, one of a household no longer served. */
export async function householdOfCode(code: string): Promise<Household | undefined> {
  const household = await findByCodeIndex(codeIndexOf(code))
  return household?.endedAt ? undefined : household
}

/** The households with up to a hundred of the station's own numbers, by number: one operation. */
export async function householdsByRefs(
  stationId: string,
  refs: readonly string[],
): Promise<ReadonlyMap<string, Household>> {
  const keys = refs.map((ref) => refKeyOf(stationId, ref, ''))
  const found = await findByRefKeys(keys)
  return new Map(found.map((household) => [household.ref ?? '', household]))
}

/** Those of up to a hundred households that are the station's: one operation. */
export async function householdsByIds(
  stationId: string,
  ids: readonly string[],
): Promise<Household[]> {
  const found = await findByIds(ids)
  return found.filter((household) => household.stationId === stationId)
}
