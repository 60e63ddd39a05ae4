import type { registerWalkIn } from '@contract/appointments'
import type { InputOf } from '@contract/procedure'
import { dateOf, type Instant, timeOf } from '@contract/time'
import { findByPhone, findPerson, type Person } from '../people/public'
import type { Transaction } from '../shared/database'
import { plainName } from '../shared/plainName'
import { Refusal } from '../shared/refusal'
import { servedHoursOf } from './holds'
import { isAnyHeld } from './store'

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
  const file = await findPerson(personId, transaction)
  if (file?.stationId !== stationId) throw new Refusal('NOT_ALLOWED')
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

/**
 * Refuses to put down a second time who is expected in this hour, by the file or by name and number:
 * at the desk one may learn of it. One database operation.
 * @throws Refusal `ALREADY_EXPECTED`
 */
export async function refuseExpected(file: Person, now: Instant): Promise<void> {
  const { personId, mergedIds, name, phones } = file
  const hours = servedHoursOf(
    { fileIds: [personId, ...mergedIds], name, phones },
    dateOf(now),
    timeOf(now),
  )
  if (await isAnyHeld(hours)) throw new Refusal('ALREADY_EXPECTED')
}
