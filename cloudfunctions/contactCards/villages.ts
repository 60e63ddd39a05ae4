import { VILLAGES_MAX } from '@contract/contactCards/contactCardRules'
import { Refusal } from '../shared/refusal'
import type { CountsRecord } from './records'
import { findCounts } from './store'

/**
 * Of the villages of households to be added, in their order, those that a station has no room for.
 * One operation.
 */
export async function villagesBeyond(
  stationId: string,
  added: readonly string[],
): Promise<ReadonlySet<string>> {
  const served = servedVillages(await findCounts(stationId))
  const anew = [...new Set(added)].filter((village) => !served.includes(village))
  return new Set(anew.slice(Math.max(VILLAGES_MAX - served.length, 0)))
}

/**
 * The villages of a station are counted in one document: one that is written in ever new ways would
 * make it grow without end.
 * @throws Refusal `TOO_MANY_VILLAGES`
 */
export function refuseTooManyVillages(
  counts: CountsRecord | undefined,
  added: readonly string[],
): void {
  const served = servedVillages(counts)
  const isNew = added.some((village) => !served.includes(village))
  if (isNew && new Set([...served, ...added]).size > VILLAGES_MAX) {
    throw new Refusal('TOO_MANY_VILLAGES')
  }
}

function servedVillages(counts: CountsRecord | undefined): string[] {
  const known = Object.entries(counts?.villages ?? {})
  return known.filter(([, { total = 0 }]) => total > 0).map(([village]) => village)
}
