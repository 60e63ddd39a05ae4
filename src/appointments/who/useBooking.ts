import { bookAppointment } from '@contract/appointments'
import type { OwnBinding } from '@contract/bindings/bindingShapes'
import { useState } from 'react'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useDraftedWrite } from '../../cloud/useDraftedWrite'
import type { Write } from '../../cloud/useWrite'
import type { WhoStep } from '../bookingSteps'
import {
  type BookingForm,
  bookingInput,
  EMPTY_FORM,
  FIELD_PATHS,
  type FieldPath,
  tieOf,
} from './bookingForm'
import { goOnTo } from './goOnTo'
import { ownContact, rememberOwnContact } from './ownContact'
import { useTiesAt } from './useTiesAt'

export interface Booking {
  /** The files that the caller may book for here. */
  ties: readonly OwnBinding[]
  /** Whether it is for a file is not known yet. */
  isAwaited: boolean
  /** The one that it is for; undefined where name and number are typed. */
  tie: OwnBinding | undefined
  /** Any change takes a refusal away. */
  draft: Draft<BookingForm>
  write: Write<typeof bookAppointment>
  /** What is wrong with a field, once handing in was tried. */
  issueAt: (path: FieldPath) => string | undefined
  submit: () => Promise<void>
}

/** The last step: the draft, what is wrong with it, and handing it in. */
export function useBooking(step: WhoStep): Booking {
  const [known] = useState(ownContact)
  const kept = useDraft<BookingForm>('own', 'book', {
    ...EMPTY_FORM,
    selfName: known?.name ?? '',
    selfPhone: known?.phone ?? '',
  })
  const { ties, isAwaited } = useTiesAt(step.stationId)
  const tie = tieOf(kept.form, ties)
  const input = bookingInput(kept.form, step, tie?.personId)
  const drafted = useDraftedWrite(kept, bookAppointment, input, { order: FIELD_PATHS })
  const { draft, write, issueAt } = drafted

  async function submit(): Promise<void> {
    const output = await drafted.submit()
    if (!output) return
    const { relation, name, phone } = bookAppointment.input.parse(input).served
    if (relation === 'self' && name && phone) rememberOwnContact({ name, phone })
    // Whoever goes back from here must not come upon a form that is handed in.
    const { appointmentId } = output
    await goOnTo(`/appointments/confirmed/confirmed?appointmentId=${appointmentId}`)
  }

  return { ties, isAwaited, tie, draft, write, issueAt, submit }
}
