import { editMember } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import { type Draft, useDraft } from '../../cloud/useDraft'
import { useDraftedWrite } from '../../cloud/useDraftedWrite'
import type { Write } from '../../cloud/useWrite'
import { changesMember, type MemberDraft, memberEdit, NO_CHANGES } from './memberForm'

/** The parts of the form that something can be wrong in, from the top down. */
const ORDER = ['name', 'post', 'windowNo', 'matters', 'standInNo', 'why'] as const

export interface MemberForm {
  /** Any change takes a refusal away. */
  draft: Draft<MemberDraft>
  write: Write<typeof editMember>
  /** What is wrong with a part of the form, once storing was tried. */
  issueAt: (part: (typeof ORDER)[number]) => string | undefined
  hasChanges: boolean
  /** Whether it was stored. */
  submit: () => Promise<boolean>
}

/** The head's form about one member: what is changed, what is wrong with it, and storing it. */
export function useMemberForm(stationId: string, member: Colleague): MemberForm {
  const kept = useDraft('others', `member:${stationId}:${member.memberNo}`, NO_CHANGES)
  const edit = memberEdit(stationId, member, kept.form)
  const { draft, write, issueAt, submit } = useDraftedWrite(kept, editMember, edit, {
    order: ORDER,
  })
  return {
    draft,
    write,
    issueAt,
    hasChanges: changesMember(edit),
    submit: async () => (await submit()) !== undefined,
  }
}
