import type { AppointmentDetail } from '@contract/appointments/appointmentShapes'
import { oneAppointment } from '@contract/appointments/tabProcedures'
import { AppointmentId } from '@contract/primitives'
import { useRouter } from '@tarojs/taro'
import { type Read, useRead } from '../cloud/useRead'
import { useDutyPhone } from '../stations/useDutyPhone'

/** Reads the appointment that the page was opened for, and whom to call about it. */
export function useAppointment(): {
  read: Read<AppointmentDetail>
  phone: string | undefined
  /** False where the page was opened without saying for which one. */
  isNamed: boolean
} {
  const named = AppointmentId.safeParse(useRouter().params.appointmentId)
  const remembered = useDutyPhone()
  const appointmentId = named.success ? named.data : ''
  const read = useRead(oneAppointment, { appointmentId }, { enabled: named.success })
  return { read, phone: read.data?.dutyPhone ?? remembered, isNamed: named.success }
}
