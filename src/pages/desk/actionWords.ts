import type { AppointmentAction } from '@contract/appointmentActions'

/** The steps that one tap on a row takes. */
export type RowAction = Extract<AppointmentAction, 'checkIn' | 'complete'>

/** Of the open actions the step that a row offers; who can be done without coming is done. */
export function nextStep(open: readonly AppointmentAction[]): RowAction | undefined {
  const steps: readonly RowAction[] = ['complete', 'checkIn']
  return steps.find((step) => open.includes(step))
}

/** What stands on the button of each action at the desk. */
export const ACTION_WORDS: Record<AppointmentAction, string> = {
  checkIn: '到了',
  complete: '办完',
  markNoShow: '没有来',
  cancel: '取消这一件',
}
