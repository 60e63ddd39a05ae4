import { fieldIssues } from '@contract/fieldIssues'
import { editMember } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import { useState } from 'react'
import { Refused } from '../../cloud/failure'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useWrite, type Write } from '../../cloud/useWrite'
import { scrollToField } from '../../ui/fieldAnchor'
import {
  type Anchor,
  changesMember,
  firstWrongPart,
  type MemberDraft,
  memberEdit,
  NO_CHANGES,
} from './memberForm'

export interface MemberForm {
  /** Any change takes a refusal away. */
  draft: Draft<MemberDraft>
  write: Write<typeof editMember>
  /** What is wrong with a part of the form, once storing was tried. */
  issueAt: (anchor: Anchor | 'standInNo') => string | undefined
  hasChanges: boolean
  /** Whether it was stored. */
  store: () => Promise<boolean>
}

/** The head's form about one member: what is changed, what is wrong with it, and storing it. */
export function useMemberForm(stationId: string, member: Colleague): MemberForm {
  const draft = useDraft('others', `member:${stationId}:${member.memberNo}`, NO_CHANGES)
  const write = useWrite(editMember)
  const [isTried, setTried] = useState(false)
  const edit = memberEdit(stationId, member, draft.form)
  const refused = write.error instanceof Refused ? write.error.issues : []
  const issues = [...(isTried ? fieldIssues(editMember.input, edit) : []), ...refused]

  function change(part: Partial<MemberDraft>): void {
    write.reset()
    draft.change(part)
  }

  async function store(): Promise<boolean> {
    setTried(true)
    const wrong = firstWrongPart(fieldIssues(editMember.input, edit))
    if (wrong) {
      scrollToField(wrong)
      return false
    }
    const output = await write.submit(editMember.input.parse(edit))
    if (output) draft.clear()
    else scrollToField('refusal')
    return output !== undefined
  }

  return {
    draft: { ...draft, change },
    write,
    issueAt: (anchor) => issues.find(({ path }) => path.startsWith(anchor))?.message,
    hasChanges: changesMember(edit),
    store,
  }
}
