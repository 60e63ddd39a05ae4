import type { AppointmentSummary } from '@contract/appointments/appointmentShapes'
import { useState } from 'react'
import { PagesView } from '../../cloud/PagesView'
import { Empty } from '../../ui/Empty'
import { CancelSheet } from '../CancelSheet'
import { AppointmentCard } from './AppointmentCard'
import { useOwnAppointments } from './useOwnAppointments'

export interface AppointmentCardsProps {
  open: boolean
  phone: string | undefined
  onCancelled: () => void
}

/** The appointments that are open, or those that are over. */
export function AppointmentCards({ open, phone, onCancelled }: AppointmentCardsProps) {
  const pages = useOwnAppointments(open)
  const [givesUp, setGivesUp] = useState<AppointmentSummary>()
  return (
    <>
      <PagesView pages={pages} phone={phone} keeps="预约不会丢" none={<Nothing open={open} />}>
        {(appointments) =>
          appointments.map((each) => (
            <AppointmentCard key={each.appointmentId} appointment={each} onGiveUp={setGivesUp} />
          ))
        }
      </PagesView>
      {givesUp && (
        <CancelSheet
          appointment={givesUp}
          onClose={() => setGivesUp(undefined)}
          onCancelled={() => {
            setGivesUp(undefined)
            onCancelled()
          }}
        />
      )}
    </>
  )
}

function Nothing({ open }: { open: boolean }) {
  return open ? (
    <Empty
      icon="calendar"
      title="还没有预约"
      lines={['先约好时间，来了不用等。', '出门不方便，我们上门办。']}
    />
  ) : (
    <Empty icon="clipboard" title="还没有办完的" lines={['办完的、取消的都在这里。']} />
  )
}
