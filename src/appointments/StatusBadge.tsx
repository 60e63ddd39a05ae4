import { APPOINTMENT_STATUSES, type AppointmentStatus } from '@contract/appointments'
import { Badge, type BadgeProps } from '../ui/Badge'

const LOOKS: Record<AppointmentStatus, Pick<BadgeProps, 'icon' | 'tone'>> = {
  booked: { icon: 'clock', tone: 'good' },
  checkedIn: { icon: 'check', tone: 'good' },
  completed: { icon: 'check', tone: 'good' },
  cancelled: { icon: 'x', tone: 'plain' },
  noShow: { icon: 'info', tone: 'plain' },
  unrecorded: { icon: 'info', tone: 'plain' },
}

/** What has become of an appointment, in the words of the contract. */
export function StatusBadge({ status }: { status: AppointmentStatus }) {
  return <Badge {...LOOKS[status]} title={APPOINTMENT_STATUSES[status].label} />
}
