import type { registerWalkIn } from '@contract/appointments'
import { plainName } from '@contract/plainName'
import type { InputOf } from '@contract/procedure'
import { findByPhone, type Person, personOfStation } from '../people/public'
import type { Transaction } from '../shared/database'
import { keptUp } from './keptUp'

type WalkIn = InputOf<typeof registerWalkIn>

/**
 * The file of who stands at the desk: the one that was picked, or the only one of that name and
 * number; undefined where there is none. One database operation, none without file and number.
 * @throws Refusal `NOT_ALLOWED` for another station's file as for none; `BOOKING_FOR_ENDED_FILE`
 */
export async function fileAtDesk({
  stationId,
  personId,
  served,
}: WalkIn): Promise<Person | undefined> {
  return personId === undefined ? onlyFileOf(stationId, served) : openFile(stationId, personId)
}

/**
 * The station's file that an id leads to: one database operation, and one more a merge.
 * @throws Refusal `NOT_ALLOWED` for another station's file as for none; `BOOKING_FOR_ENDED_FILE`
 */
export async function openFile(
  stationId: string,
  personId: string,
  transaction?: Transaction,
): Promise<Person> {
  return keptUp(await personOfStation(stationId, personId, transaction))
}

/** The only file that is kept up of a name and a number; one database operation, none without a number. */
export async function onlyFileOf(
  stationId: string,
  { name, phone }: { name: string; phone?: string | undefined },
): Promise<Person | undefined> {
  if (phone === undefined) return undefined
  const files = (await findByPhone(stationId, phone)).filter(
    (file) => !file.ended && plainName(file.name) === plainName(name),
  )
  return files.length === 1 ? files[0] : undefined
}
