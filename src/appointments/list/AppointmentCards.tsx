import { myAppointments } from '@contract/appointments'
import type { AppointmentSummary } from '@contract/appointments/appointmentShapes'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { CancelSheet } from '../CancelSheet'
import { AppointmentCard } from './AppointmentCard'

export interface AppointmentCardsProps {
  open: boolean
  /** `next` of the page before; left out for the first. */
  after?: string | undefined
  phone: string | undefined
  onCancelled: () => void
}

/** A page of appointments, and the next one beneath it once it is asked for. */
export function AppointmentCards({ open, after, phone, onCancelled }: AppointmentCardsProps) {
  const read = useRead(myAppointments, { open, ...(after !== undefined && { after }) })
  const [givesUp, setGivesUp] = useState<AppointmentSummary>()
  const [showsNext, setShowsNext] = useState(false)
  return (
    <ReadView read={read} phone={phone} keeps="预约不会丢">
      {({ appointments, next }) => (
        <>
          {appointments.length === 0 && after === undefined && <Nothing open={open} />}
          {appointments.map((each) => (
            <AppointmentCard key={each.appointmentId} appointment={each} onGiveUp={setGivesUp} />
          ))}
          {next !== undefined && !showsNext && (
            <Button title={open ? '再看后面的' : '再看更早的'} onTap={() => setShowsNext(true)} />
          )}
          {next !== undefined && showsNext && (
            <AppointmentCards open={open} after={next} phone={phone} onCancelled={onCancelled} />
          )}
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
      )}
    </ReadView>
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
