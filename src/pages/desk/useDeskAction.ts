import type { StatusAction } from '@contract/appointments/appointmentActions'
import type { DeskRow } from '@contract/appointments/appointmentShapes'
import {
  cancelAtDesk,
  checkIn,
  completeAppointment,
  markNoShow,
} from '@contract/appointments/deskProcedures'
import { useRef, useState } from 'react'
import type { Failure } from '../../cloud/failure'
import { useWrite, type Write } from '../../cloud/useWrite'

/** What is done to a row; only cancelling is explained. */
export type DeskStep =
  | { action: Exclude<StatusAction, 'cancel'> }
  | { action: 'cancel'; reason: string }

/** A step that is under way; `busyText` says how far. */
export interface BusyStep extends Pick<Write<typeof checkIn>, 'isBusy' | 'state'> {
  appointmentId: string
  action: StatusAction
}

export interface DeskAction {
  /** Takes one step at a time: `refused` leaves its reason in `failure`, `ignored` did nothing. */
  act: (row: DeskRow, step: DeskStep) => Promise<'done' | 'refused' | 'ignored'>
  /** What is under way. */
  busy: BusyStep | undefined
  /** Why the last step was not taken. */
  failure: { appointmentId: string; error: Failure } | undefined
  /** Takes the failure away, when the person goes on; what is under way stays. */
  forget: () => void
}

/** When a row is done the next one moves up under the thumb: a second tap so soon, in ms, is the first one's. */
const SETTLES_AFTER_MS = 700

/** The steps that a desk takes, for the rows of one station. */
export function useDeskAction(stationId: string): DeskAction {
  const writes = {
    checkIn: useWrite(checkIn),
    complete: useWrite(completeAppointment),
    markNoShow: useWrite(markNoShow),
    cancel: useWrite(cancelAtDesk),
  }
  const [last, setLast] = useState<{ appointmentId: string; action: StatusAction }>()
  const underWay = useRef(false)
  const endedAt = useRef(0)

  async function act({ appointmentId }: DeskRow, step: DeskStep) {
    const since = Date.now() - endedAt.current
    if (underWay.current || (since >= 0 && since < SETTLES_AFTER_MS)) return 'ignored'
    underWay.current = true
    const { action } = step
    setLast({ appointmentId, action })
    const at = { stationId, appointmentId }
    const output = await (step.action === 'cancel'
      ? writes.cancel.submit({ ...at, reason: step.reason })
      : writes[step.action].submit(at))
    underWay.current = false
    if (output === undefined) return 'refused'
    endedAt.current = Date.now()
    return 'done'
  }

  const write = last && writes[last.action]
  return {
    act,
    busy: last && write?.isBusy ? { ...last, isBusy: true, state: write.state } : undefined,
    failure: last && write?.error && { appointmentId: last.appointmentId, error: write.error },
    forget: () => {
      if (underWay.current) return
      write?.reset()
      setLast(undefined)
    },
  }
}
