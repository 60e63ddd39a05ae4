/** What other domains may ask of the members. */
export { endOldInvitations } from './invitations/endOldInvitations'
export { memberAt } from './memberAt'
export { type NamedInField, requireActive } from './requireActive'
export { findRoster, type PublishedMember, type Roster, type RosterMember } from './roster'
