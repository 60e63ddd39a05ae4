import { randomBytes } from 'node:crypto'
import { INVITATION_ALPHABET, INVITATION_CODE_LENGTH } from '@contract/members/invitationTerms'
import { blindIndex } from '../shared/sealed'

/** A code nobody can guess: five random bits for each of its characters. */
export function newInvitationCode(): string {
  return Array.from(randomBytes(INVITATION_CODE_LENGTH), (byte) =>
    INVITATION_ALPHABET.charAt(byte % INVITATION_ALPHABET.length),
  ).join('')
}

/** The id of the code's invitation: the code itself is stored nowhere. */
export function invitationIdOf(code: string): string {
  return blindIndex('invitations.code', code)
}
