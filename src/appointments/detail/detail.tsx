import { availableActions } from '@contract/appointmentActions'
import { APPOINTMENT_STATUSES, type AppointmentDetail } from '@contract/appointments'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import type { ButtonProps } from '../../ui/Button'
import { callPhone } from '../../ui/callPhone'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { asBooked } from '../asBooked'
import { CancelSheet } from '../CancelSheet'
import { startBooking } from '../links'
import { NoAppointment } from '../NoAppointment'
import { useAppointment } from '../useAppointment'
import { AppointmentView } from './AppointmentView'

/** One appointment with everything about it. */
export default function Detail() {
  const { read, phone, isNamed } = useAppointment()
  const [asks, setAsks] = useState(false)
  const [cancelled, setCancelled] = useState(false)
  const now = useNow()
  const online = useOnline()
  if (!isNamed) return <NoAppointment />
  const appointment = read.data
  const mayCancel =
    appointment !== undefined &&
    online &&
    availableActions(asBooked(appointment), 'booker', now).includes('cancel')
  const cancel = { kind: 'danger', title: '不来了', onTap: () => setAsks(true) } as const
  const main = mayCancel ? cancel : appointment && mainAction(appointment, online)
  return (
    <Screen actionBar={main && <ActionBar phone={phone} main={main} />}>
      {cancelled && (
        <Notice tone="good" title="已经取消了" note="这个时间让给别人了，要来随时再约。" />
      )}
      <ReadView read={read} phone={phone} keeps="预约不会丢">
        {(data) => <AppointmentView appointment={data} />}
      </ReadView>
      {asks && appointment !== undefined && (
        <CancelSheet
          appointment={appointment}
          onClose={() => setAsks(false)}
          onCancelled={() => {
            setAsks(false)
            setCancelled(true)
          }}
        />
      )}
    </Screen>
  )
}

/** Where it cannot be cancelled here: an open one is talked about, after an ended one comes the next. */
function mainAction(
  { status, stationId, dutyPhone }: AppointmentDetail,
  online: boolean,
): ButtonProps {
  if (APPOINTMENT_STATUSES[status].open || !online) {
    return { title: '有事打电话说', icon: 'phone', onTap: () => callPhone(dutyPhone) }
  }
  return { title: '再约一件事', icon: 'plus', onTap: () => startBooking(stationId) }
}
