import { VILLAGES_MAX } from '@contract/contactCardRules'
import { Refusal } from '../shared/refusal'
import type { CountsRecord } from './records'

/**
 * The villages of a station are counted in one document: one that is written in ever new ways would
 * make it grow without end.
 * @throws Refusal `TOO_MANY_VILLAGES`
 */
export function refuseTooManyVillages(
  counts: CountsRecord | undefined,
  added: readonly string[],
): void {
  const known = Object.entries(counts?.villages ?? {})
  const served = known.filter(([, { total = 0 }]) => total > 0).map(([village]) => village)
  const isNew = added.some((village) => !served.includes(village))
  if (isNew && new Set([...served, ...added]).size > VILLAGES_MAX) {
    throw new Refusal('TOO_MANY_VILLAGES')
  }
}
