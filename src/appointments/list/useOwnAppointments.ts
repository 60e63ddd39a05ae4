import type { AppointmentSummary } from '@contract/appointments/appointmentShapes'
import { myAppointments } from '@contract/appointments/tabProcedures'
import { useState } from 'react'
import { call } from '../../cloud/call'
import { from, type Pages, usePages } from '../../cloud/usePages'
import { useRead } from '../../cloud/useRead'

/** The own appointments, page by page: the first page is there without the net too. */
export function useOwnAppointments(open: boolean): Pages<AppointmentSummary> {
  const first = useRead(myAppointments, { open })
  const [isAsked, setAsked] = useState(false)
  const next = first.data?.next
  const isFirstEmpty = first.data?.appointments.length === 0
  const goesOn = next !== undefined && (isAsked || isFirstEmpty)
  const rest = usePages({
    key: [myAppointments.name, open, next],
    ask: async (after = next) => {
      const page = await call(myAppointments, { open, ...from(after) })
      return { rows: page.appointments, next: page.next }
    },
    enabled: goesOn,
  })
  const { read, more } = rest
  // A page on which none is left says nothing of those after it.
  if (goesOn && isFirstEmpty && read.data === undefined) return rest
  const data = first.data && [...first.data.appointments, ...(read.data ?? [])]
  if (!goesOn) {
    const ask = next === undefined ? undefined : () => setAsked(true)
    return { read: { ...first, data }, more: ask, isFetchingMore: false }
  }
  return {
    read: { ...first, data },
    more: read.data === undefined ? read.refetch : more,
    isFetchingMore: rest.isFetchingMore || read.state === 'loading',
  }
}
