import type { AppointmentDetail, Moved, Step } from '@contract/appointments/appointmentShapes'
import { CANCEL_REASONS, STEP_ACTIONS } from '@contract/appointments/appointmentTerms'
import { WAYS, type Way } from '@contract/matters'
import { dateOf, dayText, spokenTimeText, timeOf } from '@contract/time'
import type { TimelineItem } from '../../ui/Timeline'
import { whenText } from '../appointmentText'
import { noShowStepText } from '../statusText'

type Recorded = Pick<AppointmentDetail, 'steps' | 'status' | 'way' | 'startsAt'>

/** What was done, oldest first, and what is to come where the appointment is open. */
export function timelineOf({ steps, status, way, startsAt }: Recorded): TimelineItem[] {
  const done = steps.map((step) => toItem(step, way))
  if (status === 'booked') {
    return [...done, { title: WAYS[way].label, side: whenText(startsAt), state: 'next' }]
  }
  if (status === 'checkedIn') return [...done, { title: '等着叫号', state: 'now' }]
  return done
}

function toItem({ at, action, reason, moved }: Step, way: Way): TimelineItem {
  // Who would rather not say is not quoted as saying so.
  const isSaid = reason !== undefined && reason !== CANCEL_REASONS.unsaid.label
  return {
    title: action === 'markNoShow' ? noShowStepText(way) : STEP_ACTIONS[action].label,
    side: `${dayText(dateOf(at))} ${spokenTimeText(timeOf(at))}`,
    note: moved ? movedText(moved) : isSaid ? `原因：${reason}` : undefined,
    state: 'done',
  }
}

/** 站里改的：11月24日 周二 上午9:00改到11月26日 周四 上午9:00 */
function movedText({ from, to, by }: Moved): string {
  const words = `${whenText(from)}改到${whenText(to)}`
  return by === 'desk' ? `站里改的：${words}` : words
}
