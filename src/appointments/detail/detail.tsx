import { actorOf, availableActions } from '@contract/appointments/appointmentActions'
import type { AppointmentDetail } from '@contract/appointments/appointmentShapes'
import { APPOINTMENT_STATUSES } from '@contract/appointments/appointmentTerms'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { Button, type ButtonProps } from '../../ui/Button'
import { callPhone } from '../../ui/callPhone'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { CancelSheet } from '../CancelSheet'
import { openMyAppointments, startBooking } from '../links'
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
    availableActions(appointment, actorOf(appointment), now).includes('cancel')
  return (
    <Screen actionBar={appointment && <Foot appointment={appointment} online={online} />}>
      {cancelled && (
        <Notice tone="good" title="已经取消了" note="这个时间让给别人了，要来随时再约。" />
      )}
      <ReadView read={read} phone={phone} keeps="预约不会丢" leadsOn={ALL_OF_THEM}>
        {(data) => <AppointmentView appointment={data} />}
      </ReadView>
      {mayCancel && <Button kind="danger" title="不来了" onTap={() => setAsks(true)} />}
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

const ALL_OF_THEM: ButtonProps = { title: '看我的预约', onTap: openMyAppointments }

/** An open one is talked about; after an ended one comes the next. One phone either way. */
function Foot({ appointment, online }: { appointment: AppointmentDetail; online: boolean }) {
  const { status, stationId, dutyPhone } = appointment
  if (APPOINTMENT_STATUSES[status].open || !online) {
    const call = () => callPhone(dutyPhone)
    return (
      <ActionBar main={{ title: '有事打电话说', note: dutyPhone, icon: 'phone', onTap: call }} />
    )
  }
  const again = () => startBooking(stationId)
  return <ActionBar phone={dutyPhone} main={{ title: '再约一件事', icon: 'plus', onTap: again }} />
}
