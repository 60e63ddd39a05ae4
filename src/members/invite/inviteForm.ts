import type { inviteMember } from '@contract/members'
import { type InputOf, MEMBER_ROLES, type MemberRole } from '@contract/procedure'

/** Whom a head invites: somebody here, or a head for a station right below. */
export interface InviteDraft {
  role: string
  name: string
  /** Empty for the own station. */
  forStationId: string
  /** The choice among the stations below is open. */
  below: boolean
}

export const NOBODY_YET: InviteDraft = { role: '', name: '', forStationId: '', below: false }

/** The role that is chosen; undefined as long as none is. */
export function roleOf({ role }: InviteDraft): MemberRole | undefined {
  return MEMBER_ROLES.find((each) => each === role)
}

/** What is handed in; undefined as long as it is open as what, or for which station. */
export function inviteInput(
  stationId: string,
  draft: InviteDraft,
): InputOf<typeof inviteMember> | undefined {
  const { name, forStationId, below } = draft
  const named = name.trim() !== '' && { name: name.trim() }
  if (below) {
    return forStationId === '' ? undefined : { stationId, role: 'head', forStationId, ...named }
  }
  const role = roleOf(draft)
  return role && { stationId, role, ...named }
}
