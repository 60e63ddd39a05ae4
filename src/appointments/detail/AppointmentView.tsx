import { APPOINTMENT_STATUSES, type AppointmentDetail, RELATIONS } from '@contract/appointments'
import { View } from '@tarojs/components'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { PhoneCell } from '../../ui/PhoneCell'
import { Timeline } from '../../ui/Timeline'
import { matterText, whereText } from '../appointmentText'
import { BringList } from '../BringList'
import { DirectionsCell } from '../DirectionsCell'
import { StatusBadge } from '../StatusBadge'
import { When } from '../When'
import { timelineOf } from './timelineOf'

/** When, what, for whom, where, what to bring, and what has been done about it. */
export function AppointmentView({ appointment }: { appointment: AppointmentDetail }) {
  const { status, startsAt, note, dutyPhone } = appointment
  return (
    <>
      <Card>
        <When startsAt={startsAt} size="display" />
        <View className="spread">
          <StatusBadge status={status} />
        </View>
        <View>
          <View>{matterText(appointment)}</View>
          <View>{whereText(appointment)}</View>
        </View>
      </Card>
      {APPOINTMENT_STATUSES[status].open && <BringList {...appointment} />}
      <List label="这次预约">
        <Cell icon="person" title={servedText(appointment)} note={appointment.phone} />
        {note !== undefined && <Cell icon="message" title="您写的说明" note={note} />}
        <DirectionsCell appointment={appointment} />
        <PhoneCell title="服务站值班电话" phone={dutyPhone} />
      </List>
      <Heading title="办到哪一步了" />
      <Card>
        <Timeline items={timelineOf(appointment)} />
      </Card>
    </>
  )
}

function servedText({ relation, name }: AppointmentDetail): string {
  return `${name}（${RELATIONS[relation].label}）`
}
