import type { registerWalkIn } from '@contract/appointments'
import type { InputOf } from '@contract/procedure'
import { findByPhone, type Person, personOfStation } from '../people/public'
import type { Transaction } from '../shared/database'
import { plainName } from '../shared/plainName'
import { Refusal } from '../shared/refusal'

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
  const file = await personOfStation(stationId, personId, transaction)
  if (file.ended) throw new Refusal('BOOKING_FOR_ENDED_FILE')
  return file
}

async function onlyFileOf(
  stationId: string,
  { name, phone }: WalkIn['served'],
): Promise<Person | undefined> {
  if (phone === undefined) return undefined
  const files = (await findByPhone(stationId, phone)).filter(
    (file) => !file.ended && plainName(file.name) === plainName(name),
  )
  return files.length === 1 ? files[0] : undefined
}
