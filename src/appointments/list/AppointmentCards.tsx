import { PagesView } from '../../cloud/PagesView'
import { Empty } from '../../ui/Empty'
import { AppointmentCard } from './AppointmentCard'
import { useOwnAppointments } from './useOwnAppointments'

export interface AppointmentCardsProps {
  open: boolean
  phone: string | undefined
}

/** The appointments that are open, or those that are over. */
export function AppointmentCards({ open, phone }: AppointmentCardsProps) {
  const pages = useOwnAppointments(open)
  return (
    <PagesView pages={pages} phone={phone} keeps="预约不会丢" none={<Nothing open={open} />}>
      {(appointments) =>
        appointments.map((each) => <AppointmentCard key={each.appointmentId} appointment={each} />)
      }
    </PagesView>
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
