import { findPerson, type Person, personOfStation } from '../people/public'
import { Refusal } from '../shared/refusal'
import type { Context } from '../shared/serve'

/** Which file; with a station, it is asked for as a member of that station. */
interface Asked {
  personId: string
  stationId?: string | undefined
}

/**
 * The file whose ties the caller may see and end: the person's own, or one of the member's station.
 * @throws Refusal `NOT_ALLOWED` for one who acts for the person, another station's file, and one
 * that does not exist, alike
 */
export async function managedFile(
  { personId, stationId }: Asked,
  { member, binding }: Pick<Context, 'member' | 'binding'>,
): Promise<Person> {
  if (member) return personOfStation(member.stationId, personId)
  const may = stationId === undefined && binding?.as === 'self'
  const file = may ? await findPerson(personId) : undefined
  if (!file) throw new Refusal('NOT_ALLOWED')
  return file
}
