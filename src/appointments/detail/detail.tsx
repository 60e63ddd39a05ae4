import { actorOf, availableActions } from '@contract/appointments/appointmentActions'
import type { AppointmentDetail } from '@contract/appointments/appointmentShapes'
import { APPOINTMENT_STATUSES } from '@contract/appointments/appointmentTerms'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { ReadView } from '../../cloud/ReadView'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { Button, type ButtonProps } from '../../ui/Button'
import { callPhone } from '../../ui/callPhone'
import { Empty } from '../../ui/Empty'
import { Notice } from '../../ui/Notice'
import { PhoneTile } from '../../ui/PhoneCell'
import { Screen } from '../../ui/Screen'
import { CancelSheet } from '../CancelSheet'
import { GIVE_UP_WORDS } from '../giveUpWords'
import { openMove, openMyAppointments, startBooking } from '../links'
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
  const isGone =
    appointment === undefined && read.error instanceof Refused && read.error.code === 'NOT_FOUND'
  const open =
    appointment !== undefined && online
      ? availableActions(appointment, actorOf(appointment), now)
      : []
  return (
    <Screen actionBar={appointment && <Foot appointment={appointment} online={online} />}>
      {cancelled && (
        <Notice tone="good" title="已经取消了" note="这个时间让给别人了，还要办，随时再约。" />
      )}
      {isGone ? (
        <NoPartInIt phone={phone} />
      ) : (
        <ReadView read={read} phone={phone} keeps="预约不会丢" leadsOn={ALL_OF_THEM}>
          {(data) => <AppointmentView appointment={data} />}
        </ReadView>
      )}
      {appointment?.untied && open.includes('cancel') && (
        <Notice title="您解除了绑定，这一件只能取消" note="要换时间，请打电话。" />
      )}
      {appointment !== undefined && open.includes('move') && (
        <Button icon="clock" title="改时间" onTap={() => openMove(appointment.appointmentId)} />
      )}
      {appointment !== undefined && open.includes('cancel') && (
        <Button
          kind="danger"
          title={GIVE_UP_WORDS[appointment.way].title}
          onTap={() => setAsks(true)}
        />
      )}
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

/**
 * In place of one that is not there, or not theirs to see any more. Which of the two is not said: nobody
 * shall learn by trying that somebody has an appointment.
 */
function NoPartInIt({ phone }: { phone: string | undefined }) {
  return (
    <>
      <Empty
        icon="calendar"
        title="现在看不到这一件"
        lines={[
          '替家里人约的，家里人或者站里解除了绑定，这里就看不到了。约好的还在，本人看得到。',
          '要问、要取消，请打电话。',
        ]}
        action={ALL_OF_THEM}
      />
      {phone !== undefined && <PhoneTile title="打电话问" phone={phone} />}
    </>
  )
}

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
