import type { myBindings } from '@contract/bindings'
import type { OwnBinding } from '@contract/bindings/bindingShapes'
import type { OutputOf } from '@contract/procedure'
import { stationName } from '@contract/stations/stationTerms'
import { findPerson } from '../people/public'
import type { Context } from '../shared/serve'
import { findStation } from '../stations/public'
import { findActiveOfUser, type StoredBinding } from './store'

/** The caller's files: one database operation, and two more for each. */
export async function mine(
  _input: unknown,
  { callerId }: Context,
): Promise<OutputOf<typeof myBindings>> {
  const bindings = await findActiveOfUser(callerId)
  const files = await Promise.all(bindings.map(toFile))
  const byKept = new Map<string, OwnBinding>()
  for (const file of files) {
    if (!file) continue
    const known = byKept.get(file.keptId)
    // Two files of one person were merged: it is shown once, as the person before as family.
    if (!known || file.own.as === 'self') byKept.set(file.keptId, file.own)
  }
  return { bindings: [...byKept.values()].sort((a, b) => a.boundAt - b.boundAt) }
}

async function toFile({
  personId,
  stationId,
  as,
  kinship,
  boundAt,
}: StoredBinding): Promise<{ keptId: string; own: OwnBinding } | undefined> {
  const [person, station] = await Promise.all([findPerson(personId), findStation(stationId)])
  if (!person || !station) return undefined
  const own = {
    personId,
    name: person.name,
    as,
    ...(kinship !== null && { kinship }),
    boundAt: boundAt.getTime(),
    stationId,
    stationName: stationName(station),
    dutyPhone: station.dutyPhone,
  }
  return { keptId: person.personId, own }
}
