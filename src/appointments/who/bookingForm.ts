import type { bookAppointment } from '@contract/appointments'
import { RELATION_KEYS, type Relation } from '@contract/appointments/appointmentTerms'
import type { OwnBinding } from '@contract/bindings/bindingShapes'
import type { ErrorCode } from '@contract/errors'
import { needsAddress } from '@contract/matters'
import type { InputOf } from '@contract/procedure'
import type { WhoStep } from '../bookingSteps'

/** What is typed; one's own name and number are not lost while another's are filled in. */
export interface BookingForm {
  /** Whose file it is for, picked among the ties; empty for who is typed. */
  personId: string
  relation: string
  selfName: string
  selfPhone: string
  otherName: string
  otherPhone: string
  /** Another number than that of the file. */
  filePhone: string
  address: string
  note: string
}

export const EMPTY_FORM: BookingForm = {
  personId: '',
  relation: 'self',
  selfName: '',
  selfPhone: '',
  otherName: '',
  otherPhone: '',
  filePhone: '',
  address: '',
  note: '',
}

/** For whom, as the draft says it; oneself where it says nothing that is known. */
export function relationOf({ relation }: BookingForm): Relation {
  return RELATION_KEYS.find((key) => key === relation) ?? 'self'
}

/** The fields in which name and number of the one served are typed. */
export function servedFields(relation: Relation) {
  return relation === 'self'
    ? ({ name: 'selfName', phone: 'selfPhone' } as const)
    : ({ name: 'otherName', phone: 'otherPhone' } as const)
}

/**
 * The file that it is for: the one picked, and for oneself the own one; undefined where name and number
 * are typed. The draft may name a file to which one is tied no more.
 */
export function tieOf(form: BookingForm, ties: readonly OwnBinding[]): OwnBinding | undefined {
  const picked = ties.find(({ personId }) => personId === form.personId)
  if (picked || relationOf(form) !== 'self') return picked
  return ties.find(({ as }) => as === 'self')
}

/**
 * What is handed in: an address only where somebody comes, a note only where one is written; for a file
 * only what shall be other than there.
 */
export function bookingInput(
  form: BookingForm,
  step: WhoStep,
  forPersonId?: string,
): InputOf<typeof bookAppointment> {
  const relation = relationOf(form)
  const { name, phone } = servedFields(relation)
  const address = needsAddress(step.way) && form.address.trim() !== '' && { address: form.address }
  const note = form.note.trim() !== '' && { note: form.note }
  if (forPersonId !== undefined) {
    const filePhone = form.filePhone.trim() !== '' && { phone: form.filePhone }
    return { ...step, forPersonId, served: { ...filePhone, ...address }, ...note }
  }
  return {
    ...step,
    served: { relation, name: form[name], phone: form[phone], ...address },
    ...note,
  }
}

/** The fields of the page, from top to bottom. */
export const FIELD_PATHS = ['served.name', 'served.phone', 'served.address', 'note'] as const
export type FieldPath = (typeof FIELD_PATHS)[number]

/** Refusals that another time cures. */
const OTHER_TIME: readonly ErrorCode[] = [
  'SLOT_FULL',
  'SLOT_PAST',
  'SLOT_UNKNOWN',
  'SLOT_OF_OTHER_STATION',
  'BEYOND_BOOKING_WINDOW',
  'DAY_CLOSED',
  'CALENDAR_NOT_PUBLISHED',
  'ALREADY_BOOKED',
  'TOO_MANY_ON_DAY',
]

/** Whether the person has to choose another time. */
export function isCuredByOtherTime(code: ErrorCode): boolean {
  return OTHER_TIME.includes(code)
}
