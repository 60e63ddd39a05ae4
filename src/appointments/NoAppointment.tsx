import { Empty } from '../ui/Empty'
import { Screen } from '../ui/Screen'
import { openMyAppointments } from './links'

/** Instead of an appointment's page that was opened without saying which. */
export function NoAppointment() {
  return (
    <Screen>
      <Empty
        icon="calendar"
        title="没说是哪一件"
        lines={['请从我的预约里点开。']}
        action={{ title: '看我的预约', onTap: openMyAppointments }}
      />
    </Screen>
  )
}
