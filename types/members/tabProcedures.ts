// What the tab pages ask of the members stands apart: the main package carries it, and nothing else of the domain.
import * as z from 'zod'
import { StationId } from '../primitives'
import { MEMBER_ROLES, procedure } from '../procedure'
import { Colleague } from './colleagues'
import { Joining } from './joining'
import { Membership } from './membership'

/** At which stations the caller is a member, and at which they have asked to become one; all of them. */
export const myMemberships = procedure({
  name: 'members.mine',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({}),
  output: z.object({ memberships: z.array(Membership), joining: z.array(Joining) }),
  errors: [],
  keeps: true,
})

/** Everybody at the own station, by number; all at once, for other records name members by number. */
export const listMembers = procedure({
  name: 'members.list',
  kind: 'read',
  who: [...MEMBER_ROLES],
  input: z.strictObject({ stationId: StationId }),
  output: z.object({ members: z.array(Colleague) }),
  errors: [],
})
