import type { AppointmentStatus } from '@contract/appointments/appointmentTerms'
import type { Way } from '@contract/matters'
import { Badge, type BadgeProps } from '../ui/Badge'
import { statusText } from './statusText'

const LOOKS: Record<AppointmentStatus, Pick<BadgeProps, 'icon' | 'tone'>> = {
  booked: { icon: 'calendar-check', tone: 'good' },
  checkedIn: { icon: 'clock', tone: 'good' },
  completed: { icon: 'check', tone: 'good' },
  cancelled: { icon: 'x', tone: 'plain' },
  noShow: { icon: 'info', tone: 'plain' },
  unrecorded: { icon: 'warning', tone: 'amber' },
}

export interface StatusBadgeProps {
  status: AppointmentStatus
  way: Way
}

/** What has become of an appointment. */
export function StatusBadge({ status, way }: StatusBadgeProps) {
  return <Badge {...LOOKS[status]} title={statusText(status, way)} />
}
