import type { Invitation } from './store'

/** An invitation at its end: nobody answers for what was said of the invited, and who joined has it in their own record. */
export function forgottenInvitation(invitation: Invitation): Invitation {
  return { ...invitation, name: null, acceptedName: null, phone: null }
}
