import { registerWalkIn } from '@contract/appointments'
import type { ExpectedInstead } from '@contract/appointments/appointmentShapes'
import type { OutputOf } from '@contract/procedure'
import { useState } from 'react'
import { type CheckedWrite, useCheckedWrite } from '../../cloud/useCheckedWrite'
import { showAtDesk } from '../../shell/soughtAtDesk'
import type { OnFile } from './WhoCame'
import { EMPTY_WALK_IN, ORDER, type WalkInDraft, walkInInput } from './walkInInput'

export interface WalkIn extends Pick<CheckedWrite<typeof registerWalkIn>, 'write' | 'issueAt'> {
  draft: WalkInDraft
  /** Something is typed or chosen. */
  isDirty: boolean
  /** Any change takes a refusal away. */
  change: (part: Partial<WalkInDraft>) => void
  /** Puts them down, if they are not down already; then the desk shows them. */
  register: () => Promise<void>
  /** In place of being put down they are down for this: to be decided. */
  expected: ExpectedInstead | undefined
  leaveExpected: () => void
  /** Puts them down all the same, for something else. */
  registerBeside: () => Promise<void>
}

/** Putting down who has come: what is typed, and what they turn out to be down for. */
export function useWalkIn(stationId: string, person: OnFile | undefined): WalkIn {
  const [first] = useState<WalkInDraft>({
    ...EMPTY_WALK_IN,
    ...(person && { personId: person.personId, name: person.name }),
  })
  const [draft, setDraft] = useState(first)
  const [expected, setExpected] = useState<ExpectedInstead>()
  const input = walkInInput(stationId, draft)
  const checked = useCheckedWrite(registerWalkIn, input, { order: ORDER })
  const { write, issueAt, submit, submitAs, changing } = checked

  function take(output: OutputOf<typeof registerWalkIn> | undefined): void {
    if (output?.expected) setExpected(output.expected)
    else if (output) showAtDesk({ stationId, appointmentId: output.appointmentId })
  }

  async function registerBeside(): Promise<void> {
    setExpected(undefined)
    take(await submitAs({ ...input, evenIfExpected: true }))
  }

  return {
    draft,
    isDirty: JSON.stringify(draft) !== JSON.stringify(first),
    change: changing((part: Partial<WalkInDraft>) => setDraft({ ...draft, ...part })),
    write,
    issueAt,
    register: async () => take(await submit()),
    expected,
    leaveExpected: () => setExpected(undefined),
    registerBeside,
  }
}
