import type { moveAppointment, moveAtDesk } from '@contract/appointments'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { WriteContext } from '../shared/serve'
import { touchAtDesk } from './deskAction'
import { moveTo } from './moveTo'
import { touchAsOwn } from './touchAsOwn'

/** Who booked, or the person it is for, comes at another time. */
export async function move(
  input: InputOf<typeof moveAppointment>,
  context: WriteContext,
): Promise<OutputOf<typeof moveAppointment>> {
  const { callerId: by } = context
  return moveTo({ ...input, by, touch: (transaction) => touchAsOwn(by, transaction) }, context)
}

/** The desk puts somebody down for another time. */
export async function moveForDesk(
  { stationId, ...wish }: InputOf<typeof moveAtDesk>,
  context: WriteContext,
): Promise<OutputOf<typeof moveAtDesk>> {
  const touch = () => touchAtDesk(stationId)
  return moveTo({ ...wish, by: context.callerId, touch }, context)
}
