import { actorOf, availableActions } from '@contract/appointments/appointmentActions'
import type { AppointmentDetail } from '@contract/appointments/appointmentShapes'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { useNow } from '../../cloud/useNow'
import { useShown } from '../../cloud/useShown'
import { ActionBar } from '../../ui/ActionBar'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Screen } from '../../ui/Screen'
import { Skeleton } from '../../ui/Skeleton'
import { Success } from '../../ui/Success'
import { matterText, whereText } from '../appointmentText'
import { BringList } from '../BringList'
import { DirectionsCell } from '../DirectionsCell'
import { goHome, goToAppointment, openMove, openMyAppointments } from '../links'
import { NoAppointment } from '../NoAppointment'
import { useAppointment } from '../useAppointment'
import { When } from '../When'

/** It is booked: when, what, where, and what to bring. */
export default function Confirmed() {
  const { read, phone, isNamed } = useAppointment()
  const { appointmentId, status } = read.data ?? {}
  const isShown = useShown()
  const isBooked = status === 'booked'
  // Found again by the id of a lost reply, it may have been cancelled or done by now. Behind another
  // page, where it was cancelled just now, this one stays where it is.
  useEffect(() => {
    if (appointmentId !== undefined && !isBooked && isShown) goToAppointment(appointmentId)
  }, [appointmentId, isBooked, isShown])
  if (!isNamed) return <NoAppointment />
  const done = { title: '回首页', onTap: goHome }
  return (
    <Screen actionBar={isBooked && <ActionBar phone={phone} main={done} />}>
      <ReadView read={read} phone={phone} keeps="约好的不会丢">
        {(appointment) => (isBooked ? <Booked appointment={appointment} /> : <Skeleton />)}
      </ReadView>
    </Screen>
  )
}

function Booked({ appointment }: { appointment: AppointmentDetail }) {
  const { appointmentId, steps } = appointment
  const mayMove = availableActions(appointment, actorOf(appointment), useNow()).includes('move')
  return (
    <>
      <Success title={steps.at(-1)?.action === 'move' ? '时间改好了' : '约好了'} />
      <Card>
        <When startsAt={appointment.startsAt} size="display" />
        <View>
          <View>{matterText(appointment)}</View>
          <View>{whereText(appointment)}</View>
        </View>
      </Card>
      <BringList {...appointment} />
      <List label="还可以">
        {mayMove && <Cell icon="clock" title="改时间" onTap={() => openMove(appointmentId)} />}
        <DirectionsCell appointment={appointment} />
        <Cell icon="calendar" title="看我的预约" onTap={openMyAppointments} />
      </List>
    </>
  )
}
