import type { Actor } from '@contract/appointments/appointmentActions'
import type { StepAction } from '@contract/appointments/appointmentTerms'

/** What has been done to an appointment; steps are only ever added. */
export interface StepRecord {
  at: Date
  action: StepAction
  /** The OPENID of who did it; null for the clock. */
  by: string | null
  reason: string | null
  /** Of a move: from when to when, and as whom. */
  moved?: { from: Date; to: Date; by: Actor }
}
