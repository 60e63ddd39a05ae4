import { PartField, type PartName } from '@contract/people/personFile'
import { PersonId, StationId } from '@contract/primitives'

type Params = Partial<Record<string, string>>

/** The station and the person that an address names; undefined where it names none. */
export function readPerson(params: Params): { stationId: string; personId: string } | undefined {
  const stationId = StationId.safeParse(params.stationId)
  const personId = PersonId.safeParse(params.personId)
  if (!stationId.success || !personId.success) return undefined
  return { stationId: stationId.data, personId: personId.data }
}

/** The person that an address names, and the station where a member looks. */
export function readEither(params: Params): { stationId?: string; personId: string } | undefined {
  const atDesk = readPerson(params)
  if (atDesk) return atDesk
  const personId = PersonId.safeParse(params.personId)
  return personId.success ? { personId: personId.data } : undefined
}

/** The part that an address names. */
export function readPart(params: Params): PartName | undefined {
  return PartField.safeParse(params.part).data
}
