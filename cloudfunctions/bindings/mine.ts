import type { myBindings } from '@contract/bindings'
import type { OwnBinding } from '@contract/bindings/bindingShapes'
import type { OutputOf } from '@contract/procedure'
import { stationName } from '@contract/stations/stationTerms'
import { findPersons, type Person } from '../people/public'
import type { Context } from '../shared/serve'
import { findStations, type Station } from '../stations/public'
import { findActiveOfUser, type StoredBinding } from './store'

/** The caller's files: three database operations, and one more where files were merged. */
export async function mine(
  _input: unknown,
  { callerId }: Context,
): Promise<OutputOf<typeof myBindings>> {
  const bindings = await findActiveOfUser(callerId)
  const [persons, stations] = await Promise.all([
    findPersons(bindings.map(({ personId }) => personId)),
    findStations([...new Set(bindings.map(({ stationId }) => stationId))]),
  ])
  const byKept = new Map<string, OwnBinding>()
  for (const binding of bindings) {
    const person = persons.get(binding.personId)
    const station = stations.get(binding.stationId)
    if (!person || !station) continue
    const known = byKept.get(person.personId)
    // Two files of one person were merged: it is shown once, as the person before as family.
    if (!known || binding.as === 'self') {
      byKept.set(person.personId, ownBinding(binding, person, station))
    }
  }
  return { bindings: [...byKept.values()].sort((a, b) => a.boundAt - b.boundAt) }
}

function ownBinding(
  { personId, stationId, as, kinship, boundAt }: StoredBinding,
  { name }: Person,
  station: Station,
): OwnBinding {
  return {
    personId,
    name,
    as,
    ...(kinship !== null && { kinship }),
    boundAt: boundAt.getTime(),
    stationId,
    stationName: stationName(station),
    dutyPhone: station.dutyPhone,
  }
}
