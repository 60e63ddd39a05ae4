import type { Person } from '../people/public'
import { Refusal } from '../shared/refusal'

/**
 * A file by which somebody can be served.
 * @throws Refusal with the code where it has ended
 */
export function keptUp<File extends Pick<Person, 'ended'>>(
  file: File,
  code: 'BOOKING_FOR_ENDED_FILE' | 'MOVE_FOR_ENDED_FILE' = 'BOOKING_FOR_ENDED_FILE',
): File {
  if (file.ended) throw new Refusal(code)
  return file
}
