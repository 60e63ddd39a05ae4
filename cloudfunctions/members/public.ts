/** What other domains may ask of the members. */
export { findRoster, type PublishedMember, type Roster, type RosterMember } from './roster'
