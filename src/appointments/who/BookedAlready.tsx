import { actorOf, availableActions } from '@contract/appointments/appointmentActions'
import type { AppointmentSummary } from '@contract/appointments/appointmentShapes'
import { myAppointments } from '@contract/appointments/tabProcedures'
import { View } from '@tarojs/components'
import { useNow } from '../../cloud/useNow'
import { useOnline } from '../../cloud/useOnline'
import { useRead } from '../../cloud/useRead'
import { Card } from '../../ui/Card'
import { whenText } from '../appointmentText'
import type { WhoStep } from '../bookingSteps'
import { openMove } from '../links'
import { relationOf, servedFields } from './bookingForm'
import type { Booking } from './useBooking'

/** That the same is booked already for whom it is now, and the way to another time; booking goes on. */
export function BookedAlready({ booking, step }: { booking: Booking; step: WhoStep }) {
  const { data } = useRead(myAppointments, { open: true })
  const now = useNow()
  const online = useOnline()
  const isFor = servedIn(booking)
  const booked = data?.appointments.find(
    ({ stationId, matter, status, ...served }) =>
      stationId === step.stationId &&
      matter === step.matter &&
      status === 'booked' &&
      isFor(served),
  )
  if (booked === undefined) return null
  const when = whenText(booked.startsAt)
  const canMove = online && availableActions(booked, actorOf(booked), now).includes('move')
  const move = {
    title: '改时间',
    icon: 'clock',
    label: `改时间，${when}`,
    onTap: () => openMove(booked.appointmentId),
  } as const
  return (
    <Card actions={canMove ? [move] : []}>
      <View className="strong">
        {`${booked.relation === 'self' ? '您' : booked.name}已经约了这件事`}
      </View>
      <View className="phrase">{when}</View>
      <View className="small">只想换个时间，改那一次就行。还要再约一次，接着填。</View>
    </Card>
  )
}

type Served = Pick<AppointmentSummary, 'relation' | 'name'>

/** Tells of somebody served whether it is who is chosen now. */
function servedIn({ tie, draft: { form } }: Booking): (served: Served) => boolean {
  const relation = relationOf(form)
  const isSelf = tie === undefined ? relation === 'self' : tie.as === 'self'
  if (isSelf) return (served) => served.relation === 'self'
  const name = tie?.name ?? form[servedFields(relation).name].trim()
  return (served) => served.relation !== 'self' && served.name === name
}
