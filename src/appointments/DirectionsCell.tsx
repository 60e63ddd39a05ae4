import type { AppointmentDetail } from '@contract/appointments/appointmentShapes'
import { useState } from 'react'
import { DirectionsSheet } from '../stations/DirectionsSheet'
import { Cell } from '../ui/Cell'

/** How to come; nothing where nobody has to. */
export function DirectionsCell({ appointment }: { appointment: AppointmentDetail }) {
  const [open, setOpen] = useState(false)
  if (appointment.way !== 'onSite') return null
  return (
    <>
      <Cell
        icon="pin"
        title="怎么来"
        note={appointment.stationAddress}
        onTap={() => setOpen(true)}
      />
      {open && (
        <DirectionsSheet
          name={appointment.stationName}
          address={appointment.stationAddress}
          phone={appointment.dutyPhone}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
