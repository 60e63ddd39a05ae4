import type { Matter } from '@contract/matters'
import type { editMember } from '@contract/members'
import type { Colleague } from '@contract/members/colleagues'
import { VETERAN_TIE_KEYS, type VeteranTie } from '@contract/members/memberTerms'
import type { InputOf } from '@contract/procedure'
import { MEMBER_ROLES, type MemberRole } from '@contract/procedure'
import { readMatters, sameMatters } from '../typedMatters'

/**
 * What the head has changed and not stored yet; undefined is what stays as it is, so that a draft of
 * last week takes back nothing that a colleague stored since.
 */
export interface MemberDraft {
  name: string | undefined
  role: string | undefined
  post: string | undefined
  windowNo: string | undefined
  /** As `writeMatters` does. */
  matters: string | undefined
  /** The number; empty for nobody. */
  standInNo: string | undefined
  fullTime: boolean | undefined
  onEstablishment: boolean | undefined
  veteran: string | undefined
  why: string
}

export const NO_CHANGES: MemberDraft = {
  name: undefined,
  role: undefined,
  post: undefined,
  windowNo: undefined,
  matters: undefined,
  standInNo: undefined,
  fullTime: undefined,
  onEstablishment: undefined,
  veteran: undefined,
  why: '',
}

/** The role as it stands in the form. */
export function roleIn({ role }: MemberDraft, member: Colleague): MemberRole {
  return MEMBER_ROLES.find((each) => each === role) ?? member.role
}

/** The matters as they stand in the form. */
export function mattersIn({ matters }: MemberDraft, member: Colleague): readonly Matter[] {
  return matters === undefined ? member.matters : readMatters(matters)
}

/** Who stands in as a rule, as it stands in the form. */
export function standInIn({ standInNo }: MemberDraft, member: Colleague): number | undefined {
  if (standInNo === undefined) return member.standInNo
  return standInNo === '' ? undefined : Number(standInNo)
}

/** Whether the member served, as it stands in the form. */
export function veteranIn({ veteran }: MemberDraft, member: Colleague): VeteranTie | undefined {
  return VETERAN_TIE_KEYS.find((each) => each === veteran) ?? member.veteran
}

/** The edit that the draft comes to: only what differs from what is stored. */
export function memberEdit(
  stationId: string,
  member: Colleague,
  draft: MemberDraft,
): InputOf<typeof editMember> {
  const role = roleIn(draft, member)
  const name = (draft.name ?? member.name).trim()
  const matters = mattersIn(draft, member)
  const veteran = veteranIn(draft, member)
  const { fullTime = member.fullTime, onEstablishment = member.onEstablishment } = draft
  return {
    stationId,
    memberNo: member.memberNo,
    ...(role !== member.role && { role }),
    ...(name !== member.name && { name }),
    ...takenAway('post', (draft.post ?? member.post ?? '').trim() || null, member.post),
    ...takenAway('windowNo', windowIn(draft, member), member.windowNo),
    ...(!sameMatters(matters, member.matters) && { matters: [...matters] }),
    ...takenAway('standInNo', standInIn(draft, member) ?? null, member.standInNo),
    ...(fullTime !== member.fullTime && { fullTime }),
    ...(onEstablishment !== member.onEstablishment && { onEstablishment }),
    ...(veteran !== member.veteran && { veteran }),
    why: draft.why.trim(),
  }
}

/** A field that may be taken away, by null; nothing where it is as it was. */
function takenAway<Key extends string, Value>(
  key: Key,
  value: Value | null,
  before: Value | undefined,
): Partial<Record<Key, Value | null>> {
  if (value === (before ?? null)) return {}
  const changed: Partial<Record<Key, Value | null>> = {}
  changed[key] = value
  return changed
}

/** The window as it stands in the form; what is no number is left to the contract to refuse. */
function windowIn({ windowNo }: MemberDraft, member: Colleague): number | null {
  if (windowNo === undefined) return member.windowNo ?? null
  const plain = windowNo.normalize('NFKC').replace(/[\s号窗口]/g, '')
  return plain === '' ? null : Number(plain)
}

/** Whether the edit changes anything: station, number and reason alone do not. */
export function changesMember(edit: InputOf<typeof editMember>): boolean {
  return Object.keys(edit).length > 3
}
