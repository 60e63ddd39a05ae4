import { fieldIssues } from '@contract/fieldIssues'
import { leaveStation, myMemberships } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import type { InputOf } from '@contract/procedure'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { dropAnswer, keyOfAnswer } from '../../cloud/lastAnswers'
import { personalMemory } from '../../cloud/personalMemory'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useWrite, type Write } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import { type HandoverDraft, leaveInput, NO_HANDOVER } from './handover'

export interface HandingOver {
  /** Any change takes a refusal away. */
  draft: Draft<HandoverDraft>
  input: InputOf<typeof leaveStation>
  /** Who takes over, once that is chosen. */
  successor: Colleague | undefined
  write: Write<typeof leaveStation>
  issueAt: (path: 'successorNo' | 'why') => string | undefined
  /** Whether nothing is missing; what is, is put in sight. */
  check: () => boolean
  /** Whether it was done. */
  leave: () => Promise<boolean>
}

/** Who takes over from a member, why, what is wrong with it, and doing it. */
export function useHandover(
  stationId: string,
  member: Colleague,
  members: readonly Colleague[],
  isSelf: boolean,
): HandingOver {
  const client = useQueryClient()
  const draft = useDraft('others', `leave:${stationId}:${member.memberNo}`, NO_HANDOVER)
  const write = useWrite(leaveStation)
  const [isTried, setTried] = useState(false)
  const input = leaveInput(stationId, member, members, draft.form)
  const successor = members.find(({ memberNo }) => memberNo === input.successorNo)
  const refused = write.error instanceof Refused ? write.error.issues : []
  const issues = [...(isTried ? fieldIssues(leaveStation.input, input) : []), ...refused]

  function check(): boolean {
    setTried(true)
    const [wrong] = fieldIssues(leaveStation.input, input)
    if (wrong) scrollToField(wrong.path)
    return wrong === undefined
  }

  async function leave(): Promise<boolean> {
    const output = await write.submit(leaveStation.input.parse(input))
    if (output) handedOver()
    else scrollToField('refusal')
    return output !== undefined
  }

  function handedOver(): void {
    draft.clear()
    if (!isSelf) return
    // Who left sees no colleague and no household of the station from memory either.
    personalMemory.clear()
    dropAnswer(keyOfAnswer(myMemberships.name, {}))
    client.removeQueries({ type: 'inactive' })
  }

  function issueAt(path: string): string | undefined {
    if (path === 'successorNo' && isTried && !successor) return '请选一位接手的人。'
    return issues.find((issue) => issue.path === path)?.message
  }

  function change(part: Partial<HandoverDraft>): void {
    write.reset()
    draft.change(part)
  }

  return { draft: { ...draft, change }, input, successor, write, issueAt, check, leave }
}
