import { leaveStation } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import { myMemberships } from '@contract/members/tabProcedures'
import { useQueryClient } from '@tanstack/react-query'
import { dropAnswer, keyOfAnswer } from '../../cloud/lastAnswers'
import { personalMemory } from '../../cloud/personalMemory'
import type { CheckedWrite } from '../../cloud/useCheckedWrite'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useDraftedWrite } from '../../cloud/useDraftedWrite'
import { type HandoverDraft, type LeaveInput, leaveInput, NO_HANDOVER } from './handover'

export interface HandingOver
  extends Pick<CheckedWrite<typeof leaveStation>, 'write' | 'issueAt' | 'check'> {
  /** Any change takes a refusal away. */
  draft: Draft<HandoverDraft>
  input: LeaveInput
  /** Who takes over, once that is chosen. */
  successor: Colleague | undefined
  /** Whether it was done. */
  submit: () => Promise<boolean>
}

/** Who takes over from a member, why, what is wrong with it, and doing it. */
export function useHandover(
  stationId: string,
  member: Colleague,
  members: readonly Colleague[],
  isSelf: boolean,
): HandingOver {
  const client = useQueryClient()
  const kept = useDraft('others', `leave:${stationId}:${member.memberNo}`, NO_HANDOVER)
  const input = leaveInput(stationId, member, members, kept.form)
  const successor = members.find(({ memberNo }) => memberNo === input.successorNo)
  const { draft, write, issueAt, check, ...drafted } = useDraftedWrite(kept, leaveStation, input)

  async function submit(): Promise<boolean> {
    const isDone = (await drafted.submit()) !== undefined
    if (isDone && isSelf) forgetStation()
    return isDone
  }

  /** Who left sees no colleague and no household of the station from memory either. */
  function forgetStation(): void {
    personalMemory.clear()
    dropAnswer(keyOfAnswer(myMemberships.name, {}))
    client.removeQueries({ type: 'inactive' })
  }

  return { draft, input, successor, write, issueAt, check, submit }
}
