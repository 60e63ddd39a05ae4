import { bookAppointment } from '@contract/appointments'
import { fieldIssues } from '@contract/fieldIssues'
import type { FieldIssue } from '@contract/procedure'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useWrite, type Write } from '../../cloud/useWrite'
import type { WhoStep } from '../bookingSteps'
import { type BookingForm, bookingInput, EMPTY_FORM, firstWrongField } from './bookingForm'
import { ownContact, rememberOwnContact } from './ownContact'

export interface Booking {
  draft: Draft<BookingForm>
  write: Write<typeof bookAppointment>
  /** What is wrong with each field, once handing in was tried. */
  issues: readonly FieldIssue[]
  submit: () => Promise<void>
}

/** The last step: the draft, what is wrong with it, and handing it in. */
export function useBooking(step: WhoStep): Booking {
  const [known] = useState(ownContact)
  const draft = useDraft<BookingForm>('book', {
    ...EMPTY_FORM,
    selfName: known?.name ?? '',
    selfPhone: known?.phone ?? '',
  })
  const write = useWrite(bookAppointment)
  const [tried, setTried] = useState(false)
  const input = bookingInput(draft.form, step)
  const found = tried ? fieldIssues(bookAppointment.input, input) : []
  const refused = write.error instanceof Refused ? write.error.issues : []

  async function submit(): Promise<void> {
    setTried(true)
    const wrong = firstWrongField(fieldIssues(bookAppointment.input, input))
    if (wrong) return scrollTo(wrong)
    const output = await write.submit(input)
    if (!output) return scrollTo('refusal')
    const { relation, name, phone } = input.served
    if (relation === 'self') rememberOwnContact({ name, phone })
    draft.clear()
    // Whoever goes back from here must not come upon a form that is handed in.
    const { appointmentId } = output
    await Taro.reLaunch({ url: `/appointments/confirmed/confirmed?appointmentId=${appointmentId}` })
  }

  return { draft, write, issues: [...found, ...refused], submit }
}

/** The id of the element that holds a field. */
export function anchorOf(name: string): string {
  return `at-${name.replace('.', '-')}`
}

function scrollTo(name: string): void {
  // Drawn first: what is scrolled to appears with the same tap.
  setTimeout(() => void Taro.pageScrollTo({ selector: `#${anchorOf(name)}`, offsetTop: -16 }), 50)
}
