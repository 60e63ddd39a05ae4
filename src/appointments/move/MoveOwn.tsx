import { moveAppointment } from '@contract/appointments'
import { actorOf } from '@contract/appointments/appointmentActions'
import Taro from '@tarojs/taro'
import { ReadView } from '../../cloud/ReadView'
import { useWrite } from '../../cloud/useWrite'
import { Screen } from '../../ui/Screen'
import { goToAppointment } from '../links'
import { NoAppointment } from '../NoAppointment'
import { useAppointment } from '../useAppointment'
import { NewTime } from './NewTime'

/** Who booked, or the person it is for, takes another time. */
export function MoveOwn() {
  const { read, phone, isNamed } = useAppointment()
  const write = useWrite(moveAppointment)
  if (!isNamed) return <NoAppointment />
  if (read.data === undefined) {
    return (
      <Screen>
        <ReadView read={read} phone={phone} keeps="预约不会丢">
          {() => null}
        </ReadView>
      </Screen>
    )
  }
  const { appointmentId } = read.data

  async function move(slotId: string): Promise<void> {
    if (!(await write.submit({ appointmentId, slotId }))) return
    void Taro.redirectTo({
      url: `/appointments/confirmed/confirmed?appointmentId=${appointmentId}`,
    })
  }

  return (
    <NewTime
      booked={read.data}
      actor={actorOf(read.data)}
      phone={phone}
      write={write}
      leave={{ title: '看这次预约', onTap: () => goToAppointment(appointmentId) }}
      onMove={(slotId) => void move(slotId)}
    />
  )
}
