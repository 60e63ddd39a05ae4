import { bookAppointment } from '@contract/appointments'
import type { OwnBinding } from '@contract/bindings/bindingShapes'
import { fieldIssues } from '@contract/fieldIssues'
import type { FieldIssue } from '@contract/procedure'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useWrite, type Write } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import type { WhoStep } from '../bookingSteps'
import { type BookingForm, bookingInput, EMPTY_FORM, firstWrongField, tieOf } from './bookingForm'
import { ownContact, rememberOwnContact } from './ownContact'
import { useTiesAt } from './useTiesAt'

export interface Booking {
  /** The files that the caller may book for here. */
  ties: readonly OwnBinding[]
  /** The one that it is for; undefined where name and number are typed. */
  tie: OwnBinding | undefined
  /** Any change takes a refusal away. */
  draft: Draft<BookingForm>
  write: Write<typeof bookAppointment>
  /** What is wrong with each field, once handing in was tried. */
  issues: readonly FieldIssue[]
  submit: () => Promise<void>
}

/** The last step: the draft, what is wrong with it, and handing it in. */
export function useBooking(step: WhoStep): Booking {
  const [known] = useState(ownContact)
  const draft = useDraft<BookingForm>('own', 'book', {
    ...EMPTY_FORM,
    selfName: known?.name ?? '',
    selfPhone: known?.phone ?? '',
  })
  const write = useWrite(bookAppointment)
  const [tried, setTried] = useState(false)
  const ties = useTiesAt(step.stationId)
  const tie = tieOf(draft.form, ties)
  const input = bookingInput(draft.form, step, tie?.personId)
  const found = tried ? fieldIssues(bookAppointment.input, input) : []
  const refused = write.error instanceof Refused ? write.error.issues : []

  function change(part: Partial<BookingForm>): void {
    write.reset()
    draft.change(part)
  }

  async function submit(): Promise<void> {
    setTried(true)
    const wrong = firstWrongField(fieldIssues(bookAppointment.input, input))
    if (wrong) return scrollToField(wrong)
    const valid = bookAppointment.input.parse(input)
    const output = await write.submit(valid)
    if (!output) return scrollToField('refusal')
    const { relation, name, phone } = valid.served
    if (relation === 'self' && name && phone) rememberOwnContact({ name, phone })
    draft.clear()
    // Whoever goes back from here must not come upon a form that is handed in.
    const { appointmentId } = output
    await Taro.reLaunch({ url: `/appointments/confirmed/confirmed?appointmentId=${appointmentId}` })
  }

  return { ties, tie, draft: { ...draft, change }, write, issues: [...found, ...refused], submit }
}
