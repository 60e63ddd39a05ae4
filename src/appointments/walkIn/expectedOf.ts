import { availableActions } from '@contract/appointments/appointmentActions'
import type { DeskRow } from '@contract/appointments/appointmentShapes'
import type { Instant } from '@contract/time'
import type { WalkInDraft } from './walkInInput'

/**
 * The rows of today that may be of who has come, and where a tap on 到了 is all there is to do: those
 * of the file that was picked, and those by the same name that are of no other file.
 */
export function expectedOf(
  rows: readonly DeskRow[],
  { personId, name }: Pick<WalkInDraft, 'personId' | 'name'>,
  now: Instant,
): DeskRow[] {
  const isSame = (row: DeskRow) =>
    personId !== undefined && row.personId !== undefined
      ? row.personId === personId
      : plain(row.name) === plain(name)
  return rows.filter(
    (row) =>
      row.status === 'booked' &&
      isSame(row) &&
      availableActions(row, 'desk', now).includes('checkIn'),
  )
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/[\s·]/g, '').toLowerCase()
}
