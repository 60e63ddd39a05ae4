import type { Person } from '../people/public'
import { Refusal } from '../shared/refusal'

/**
 * A file by which somebody can be served.
 * @throws Refusal `BOOKING_FOR_ENDED_FILE`
 */
export function keptUp<File extends Pick<Person, 'ended'>>(file: File): File {
  if (file.ended) throw new Refusal('BOOKING_FOR_ENDED_FILE')
  return file
}
