import { type AppointmentAction, availableActions } from '@contract/appointments/appointmentActions'
import type { DeskRow } from '@contract/appointments/appointmentShapes'
import { noShowText } from '../../appointments/statusText'

/** The steps that one tap on a row takes. */
export type RowAction = Extract<AppointmentAction, 'checkIn' | 'complete'>

/**
 * The step that a row offers at once; who can be done without coming is done. None where an outcome
 * is taken back or written down days later: that is chosen with all about the person in sight.
 */
export function nextStep(row: DeskRow, now: number): RowAction | undefined {
  if (row.status === 'completed' || row.status === 'unrecorded') return undefined
  const open = availableActions(row, 'desk', now)
  const steps: readonly RowAction[] = ['complete', 'checkIn']
  return steps.find((step) => open.includes(step))
}

/** What stands on the button of an action at the desk. */
export function actionText(action: AppointmentAction, { status, way }: DeskRow): string {
  switch (action) {
    case 'checkIn':
      return status === 'completed' ? '点错了，还没办完' : '到了'
    case 'complete':
      return '办完'
    case 'markNoShow':
      return noShowText(way)
    case 'move':
      return '改时间'
    case 'cancel':
      return '取消这一件'
  }
}
