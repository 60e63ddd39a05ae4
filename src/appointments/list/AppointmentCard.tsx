import { actorOf, availableActions } from '@contract/appointments/appointmentActions'
import type { AppointmentSummary } from '@contract/appointments/appointmentShapes'
import { APPOINTMENT_STATUSES } from '@contract/appointments/appointmentTerms'
import type { Instant } from '@contract/time'
import { View } from '@tarojs/components'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { useStation } from '../../stations/useStation'
import { Badge } from '../../ui/Badge'
import { Card, type CardAction, type CardProps } from '../../ui/Card'
import { callPhone } from '../../ui/callPhone'
import { matterText, nearText, toDoNow, wayText, whenText } from '../appointmentText'
import { openAppointment, openMove } from '../links'
import { StatusBadge } from '../StatusBadge'
import { ToDoNotice } from '../ToDoNotice'
import { When } from '../When'

/** One appointment in the list; what can be done with it stands at its foot. */
export function AppointmentCard({ appointment }: { appointment: AppointmentSummary }) {
  const now = useNow()
  const online = useOnline()
  const toDo = toDoNow(appointment, now)
  const { phone } = useStation(toDo && appointment.stationId)
  const call = toDo && phone !== undefined ? callAction(phone, appointment) : undefined
  return (
    <Card actions={online ? footOf(appointment, now, call) : call ? [call] : []}>
      <View className="spread">
        <When startsAt={appointment.startsAt} size="title" />
        <NearBadge appointment={appointment} now={now} />
      </View>
      <View>{matterText(appointment)}</View>
      <View className="small">{wayText(appointment)}</View>
      {toDo && <ToDoNotice toDo={toDo} />}
    </Card>
  )
}

function NearBadge({ appointment, now }: { appointment: AppointmentSummary; now: Instant }) {
  const { status, way, startsAt } = appointment
  const toDo = toDoNow(appointment, now)
  if (toDo) return <Badge icon="clock" tone="amber" title={toDo.word} />
  const near = nearText(startsAt, now)
  if (status !== 'booked' || near === undefined) return <StatusBadge status={status} way={way} />
  return <Badge icon="clock" tone={near.startsWith('还有') ? 'plain' : 'good'} title={near} />
}

function callAction(phone: string, { startsAt }: AppointmentSummary): CardAction {
  return {
    title: '有事打电话说',
    icon: 'phone',
    label: `有事打电话说，${whenText(startsAt)}，${phone}`,
    onTap: () => callPhone(phone),
  }
}

function footOf(
  appointment: AppointmentSummary,
  now: Instant,
  call: CardAction | undefined,
): CardProps['actions'] {
  const { appointmentId, status, startsAt, way } = appointment
  const isOpen = APPOINTMENT_STATUSES[status].open
  const title = isOpen ? (way === 'onSite' ? '看要带什么' : '看要备什么') : '看看经过'
  const look = {
    title,
    label: `${title}，${whenText(startsAt)}`,
    onTap: () => openAppointment(appointmentId),
  }
  const canMove = availableActions(appointment, actorOf(appointment), now).includes('move')
  const move = {
    title: '改时间',
    label: `改时间，${whenText(startsAt)}`,
    onTap: () => openMove(appointmentId),
  }
  if (canMove) return appointment.closedBecause === undefined ? [look, move] : [move, look]
  return call ? [call, look] : [look]
}
