import type { AppointmentDetail } from '@contract/appointments/appointmentShapes'
import { APPOINTMENT_STATUSES, RELATIONS } from '@contract/appointments/appointmentTerms'
import { View } from '@tarojs/components'
import { useNow } from '../../cloud/useNow'
import { Badge } from '../../ui/Badge'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { phoneText } from '../../ui/phoneText'
import { Timeline } from '../../ui/Timeline'
import { matterText, toDoNow, whereText } from '../appointmentText'
import { BringList } from '../BringList'
import { DirectionsCell } from '../DirectionsCell'
import { StatusBadge } from '../StatusBadge'
import { ToDoNotice } from '../ToDoNotice'
import { When } from '../When'
import { timelineOf } from './timelineOf'

/** When, what, for whom, where, what to bring, and what has been done about it. */
export function AppointmentView({ appointment }: { appointment: AppointmentDetail }) {
  const { status, way, startsAt, note } = appointment
  const toDo = toDoNow(appointment, useNow())
  return (
    <>
      <Card>
        <When startsAt={startsAt} size="display" />
        <View className="spread">
          {toDo ? (
            <Badge icon="clock" tone="amber" title={toDo.word} />
          ) : (
            <StatusBadge status={status} way={way} />
          )}
        </View>
        <View>
          <View>{matterText(appointment)}</View>
          <View className="phrase">{whereText(appointment)}</View>
        </View>
      </Card>
      {toDo && <ToDoNotice toDo={toDo} />}
      {APPOINTMENT_STATUSES[status].open && <BringList {...appointment} />}
      <List label="这次预约">
        <Cell icon="person" title={servedText(appointment)} note={reachText(appointment)} />
        {note !== undefined && <Cell icon="message" title={noteTitle(appointment)} note={note} />}
        <DirectionsCell appointment={appointment} />
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

/** The number; where we call that of the file, it stands above already. */
function reachText({ way, phone, fromFile }: AppointmentDetail): string | undefined {
  if (!fromFile.includes('phone')) return phone && phoneText(phone)
  return way === 'phone' ? undefined : '有变化打档案里的手机号'
}

function noteTitle({ bookedBy }: AppointmentDetail): string {
  return bookedBy === 'family' ? '家里人写的说明' : '您写的说明'
}
