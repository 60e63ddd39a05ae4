import type { AppointmentDetail } from '@contract/appointments'
import { View } from '@tarojs/components'
import { ReadView } from '../../cloud/ReadView'
import { ActionBar } from '../../ui/ActionBar'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Screen } from '../../ui/Screen'
import { Success } from '../../ui/Success'
import { matterText, whereText } from '../appointmentText'
import { BringList } from '../BringList'
import { DirectionsCell } from '../DirectionsCell'
import { goHome, openMyAppointments } from '../links'
import { NoAppointment } from '../NoAppointment'
import { useAppointment } from '../useAppointment'
import { When } from '../When'

/** It is booked: when, what, where, and what to bring. */
export default function Confirmed() {
  const { read, phone, isNamed } = useAppointment()
  if (!isNamed) return <NoAppointment />
  const done = { title: '回首页', onTap: goHome }
  return (
    <Screen actionBar={read.state === 'ready' && <ActionBar phone={phone} main={done} />}>
      <Success title="约好了" />
      <ReadView read={read} phone={phone} keeps="约好的不会丢">
        {(appointment) => <Booked appointment={appointment} />}
      </ReadView>
    </Screen>
  )
}

function Booked({ appointment }: { appointment: AppointmentDetail }) {
  return (
    <>
      <Card>
        <When startsAt={appointment.startsAt} size="display" />
        <View>
          <View>{matterText(appointment)}</View>
          <View>{whereText(appointment)}</View>
        </View>
      </Card>
      <BringList {...appointment} />
      <List label="还可以">
        <DirectionsCell appointment={appointment} />
        <Cell icon="calendar" title="看我的预约" onTap={openMyAppointments} />
      </List>
    </>
  )
}
