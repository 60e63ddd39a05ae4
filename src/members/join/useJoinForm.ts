import { acceptInvitation } from '@contract/members'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useDraftedWrite } from '../../cloud/useDraftedWrite'
import type { Write } from '../../cloud/useWrite'

/** What is typed. */
interface JoinDraft {
  name: string
  phone: string
}

export interface JoinForm {
  /** Any change takes a refusal away. */
  draft: Draft<JoinDraft>
  write: Write<typeof acceptInvitation>
  issueAt: (field: keyof JoinDraft) => string | undefined
  /** The station that was asked; undefined where it was not. */
  submit: () => Promise<string | undefined>
}

/** Asking to join by a code: who one is, what is wrong with it, and handing it in. */
export function useJoinForm(code: string): JoinForm {
  const kept = useDraft<JoinDraft>('own', 'join', { name: '', phone: '' })
  const input = { code, ...kept.form }
  const { draft, write, issueAt, ...drafted } = useDraftedWrite(kept, acceptInvitation, input)
  return { draft, write, issueAt, submit: async () => (await drafted.submit())?.stationId }
}
