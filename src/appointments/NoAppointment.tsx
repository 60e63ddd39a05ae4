import { useDutyPhone } from '../stations/useDutyPhone'
import { Empty } from '../ui/Empty'
import { PhoneTile } from '../ui/PhoneCell'
import { Screen } from '../ui/Screen'
import { openMyAppointments } from './links'

/** Instead of an appointment's page that was opened without saying which. */
export function NoAppointment() {
  const phone = useDutyPhone()
  return (
    <Screen>
      <Empty
        icon="calendar"
        title="没说是哪一件"
        lines={['请从我的预约里点开。']}
        action={{ title: '看我的预约', onTap: openMyAppointments }}
      />
      {phone !== undefined && <PhoneTile title="打电话问" phone={phone} />}
    </Screen>
  )
}
