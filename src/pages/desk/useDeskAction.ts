import type { StatusAction } from '@contract/appointments/appointmentActions'
import type { DeskRow } from '@contract/appointments/appointmentShapes'
import {
  type cancelAtDesk,
  checkIn,
  completeAppointment,
  markNoShow,
} from '@contract/appointments/tabProcedures'
import { useRef, useState } from 'react'
import type { Failure } from '../../cloud/failure'
import type { CheckedWrite } from '../../cloud/useCheckedWrite'
import { useWrite, type Write } from '../../cloud/useWrite'

/** The steps that are taken by one tap; cancelling is explained, and handed in by its form. */
export type PlainAction = Exclude<StatusAction, 'cancel'>

/** What is done to a row. */
export type DeskStep =
  | { action: PlainAction }
  | { action: 'cancel'; submit: CheckedWrite<typeof cancelAtDesk>['submit'] }

/** A step that is under way; `busyText` says how far. */
export interface BusyStep extends Pick<Write<typeof checkIn>, 'isBusy' | 'state'> {
  appointmentId: string
  action: PlainAction
}

export interface DeskAction {
  /** Takes one step at a time: `refused` leaves its reason in `failure` or its form, `ignored` did nothing. */
  act: (row: DeskRow, step: DeskStep) => Promise<'done' | 'refused' | 'ignored'>
  /** What is under way of those that are taken by one tap. */
  busy: BusyStep | undefined
  /** What was tapped while another step was under way: not taken, and said so until that one is over. */
  heldUp: { appointmentId: string; action: StatusAction } | undefined
  /** Why the last step was not taken. */
  failure: { appointmentId: string; error: Failure } | undefined
  /** Takes the failure away, when the person goes on; what is under way stays. */
  forget: () => void
}

/** On what was tapped too early. */
export const HELD_UP = '等上一个'

/** When a row is done the next one moves up under the thumb: a second tap so soon, in ms, is the first one's. */
const SETTLES_AFTER_MS = 700

/** The steps that a desk takes, for the rows of one station. */
export function useDeskAction(stationId: string): DeskAction {
  const writes = {
    checkIn: useWrite(checkIn),
    complete: useWrite(completeAppointment),
    markNoShow: useWrite(markNoShow),
  }
  const [last, setLast] = useState<{ appointmentId: string; action: PlainAction }>()
  const [heldUp, setHeldUp] = useState<DeskAction['heldUp']>()
  const underWay = useRef<string>()
  const endedAt = useRef(0)

  async function act({ appointmentId }: DeskRow, step: DeskStep) {
    const since = Date.now() - endedAt.current
    if (underWay.current !== undefined) {
      if (underWay.current !== appointmentId) setHeldUp({ appointmentId, action: step.action })
      return 'ignored'
    }
    if (since >= 0 && since < SETTLES_AFTER_MS) return 'ignored'
    underWay.current = appointmentId
    setLast(step.action === 'cancel' ? undefined : { appointmentId, action: step.action })
    const output = await (step.action === 'cancel'
      ? step.submit()
      : writes[step.action].submit({ stationId, appointmentId }))
    underWay.current = undefined
    setHeldUp(undefined)
    if (output === undefined) return 'refused'
    endedAt.current = Date.now()
    return 'done'
  }

  const write = last && writes[last.action]
  return {
    act,
    busy: last && write?.isBusy ? { ...last, isBusy: true, state: write.state } : undefined,
    heldUp,
    failure: last && write?.error && { appointmentId: last.appointmentId, error: write.error },
    forget: () => {
      if (underWay.current !== undefined) return
      write?.reset()
      setLast(undefined)
    },
  }
}
