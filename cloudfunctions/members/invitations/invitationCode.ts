import { INVITATION_CODE_LENGTH } from '@contract/members/invitationTerms'
import { randomCode } from '../../shared/randomCode'
import { blindIndex } from '../../shared/sealed'

export function newInvitationCode(): string {
  return randomCode(INVITATION_CODE_LENGTH)
}

/** The id of the code's invitation: the code itself is stored nowhere. */
export function invitationIdOf(code: string): string {
  return blindIndex('invitations.code', code)
}
