import { fieldIssues } from '@contract/fieldIssues'
import { acceptInvitation } from '@contract/members'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useWrite, type Write } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'

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
  ask: () => Promise<string | undefined>
}

/** Asking to join by a code: who one is, what is wrong with it, and handing it in. */
export function useJoinForm(code: string): JoinForm {
  const draft = useDraft<JoinDraft>('own', 'join', { name: '', phone: '' })
  const write = useWrite(acceptInvitation)
  const [isTried, setTried] = useState(false)
  const input = { code, ...draft.form }
  const refused = write.error instanceof Refused ? write.error.issues : []
  const issues = [...(isTried ? fieldIssues(acceptInvitation.input, input) : []), ...refused]

  async function ask(): Promise<string | undefined> {
    setTried(true)
    const [wrong] = fieldIssues(acceptInvitation.input, input)
    if (wrong) {
      scrollToField(wrong.path)
      return undefined
    }
    const output = await write.submit(acceptInvitation.input.parse(input))
    if (output) draft.clear()
    else scrollToField('refusal')
    return output?.stationId
  }

  function change(part: Partial<JoinDraft>): void {
    write.reset()
    draft.change(part)
  }

  return {
    draft: { ...draft, change },
    write,
    issueAt: (field) => issues.find(({ path }) => path === field)?.message,
    ask,
  }
}
