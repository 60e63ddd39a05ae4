import * as z from 'zod'
import { FormerMember, WindowNo } from './members/colleagues'
import { InvitationCode, InvitationId } from './members/invitationTerms'
import { placeShape, SentInvitation } from './members/joining'
import { MemberChange } from './members/memberChanges'
import { Away, HeadsEdit, Leaving, OwnEdit } from './members/memberEdits'
import {
  After,
  InstantField,
  MemberNo,
  MemberRoleField,
  MobilePhone,
  OpenId,
  PersonName,
  StationId,
} from './primitives'
import { MEMBER_ROLES, procedure } from './procedure'

export { listMembers, myMemberships } from './members/tabProcedures'

/**
 * Makes a WeChat user a member of a station, or changes what is said of one who is; the same again
 * changes nothing.
 */
export const appointMember = procedure({
  name: 'members.appoint',
  kind: 'write',
  who: ['operator'],
  input: z.strictObject({
    stationId: StationId,
    openId: OpenId,
    role: MemberRoleField,
    name: PersonName,
    windowNo: WindowNo.optional(),
  }),
  output: z.object({ memberNo: MemberNo }),
  errors: ['LAST_HEAD', 'TOO_MANY_MEMBERS', 'TOO_MANY_STATIONS'],
})

/**
 * Makes a code that lets one WeChat user ask to join: the own station, or, as its head, a station
 * right below (`forStationId`). The code is told this once.
 */
export const inviteMember = procedure({
  name: 'members.invite',
  kind: 'write',
  who: ['head'],
  input: z
    .strictObject({
      stationId: StationId,
      role: MemberRoleField,
      name: PersonName.optional(),
      forStationId: StationId.optional().describe('下级服务站'),
    })
    .refine(({ role, forStationId }) => forStationId === undefined || role === 'head', {
      path: ['role'],
      error: '给下级服务站只能邀请站长。',
    }),
  output: z.object({ invitationId: InvitationId, code: z.string(), expiresAt: InstantField }),
  errors: ['TOO_MANY_INVITATIONS'],
})

/**
 * The invitations that wait for somebody: twenty at most that the own station sent, and those of the
 * station above that its head confirms; the accepted ones first.
 */
export const listInvitations = procedure({
  name: 'members.invitations',
  kind: 'read',
  who: ['head'],
  input: z.strictObject({ stationId: StationId }),
  output: z.object({ invitations: z.array(SentInvitation) }),
  errors: [],
})

const oneInvitation = z.strictObject({ stationId: StationId, invitationId: InvitationId })

/** Makes a code that nobody has accepted yet good for nothing. */
export const withdrawInvitation = procedure({
  name: 'members.withdrawInvitation',
  kind: 'write',
  who: ['head'],
  input: oneInvitation,
  output: z.object({}),
  errors: ['INVITATION_CHANGED'],
})

/** Where a code leads, for whoever has it. */
export const readInvitation = procedure({
  name: 'members.readInvitation',
  kind: 'read',
  who: ['guest'],
  input: z.strictObject({ code: InvitationCode }),
  output: z.object({
    ...placeShape,
    role: MemberRoleField,
    /** The head who made it, and the name of their station, which may be the one above. */
    invitedBy: z.object({ name: z.string(), stationName: z.string() }),
    expiresAt: InstantField,
  }),
  errors: ['INVITATION_UNKNOWN', 'TOO_MANY_TRIES'],
})

/** Asks to join; a head confirms it. Nobody accepts what they, or they as head, sent themselves. */
export const acceptInvitation = procedure({
  name: 'members.acceptInvitation',
  kind: 'write',
  who: ['guest'],
  input: z.strictObject({ code: InvitationCode, name: PersonName, phone: MobilePhone }),
  output: z.object({ stationId: StationId }),
  errors: [
    'INVITATION_UNKNOWN',
    'TOO_MANY_TRIES',
    'ALREADY_MEMBER',
    'OWN_INVITATION',
    'TOO_MANY_STATIONS',
  ],
})

/**
 * Makes a member of who accepted, who is somebody else than the head who confirms. Where the station
 * below has a head, that head confirms; the one above lets in no more than the first.
 */
export const confirmMember = procedure({
  name: 'members.confirm',
  kind: 'write',
  who: ['head'],
  input: oneInvitation,
  output: z.object({ memberNo: MemberNo, role: MemberRoleField }),
  errors: [
    'INVITATION_CHANGED',
    'ALREADY_MEMBER',
    'TOO_MANY_MEMBERS',
    'OWN_INVITATION',
    'CONFIRMED_BELOW',
  ],
})

/** Sends away who accepted: a head of the station that sent it, or of the one it leads to. */
export const declineMember = procedure({
  name: 'members.decline',
  kind: 'write',
  who: ['head'],
  input: oneInvitation,
  output: z.object({}),
  errors: ['INVITATION_CHANGED'],
})

/** What members change of themselves; what is left out stays. */
export const editOwnMembership = procedure({
  name: 'members.editOwn',
  kind: 'write',
  who: [...MEMBER_ROLES],
  input: OwnEdit,
  output: z.object({}),
  errors: [],
})

/** What a head changes of a member: what is left out stays, null takes away. */
export const editMember = procedure({
  name: 'members.edit',
  kind: 'write',
  who: ['head'],
  input: HeadsEdit,
  output: z.object({}),
  errors: ['MEMBER_GONE', 'LAST_HEAD'],
})

/** Says until when somebody is away: oneself, or as head anybody. */
export const goAway = procedure({
  name: 'members.goAway',
  kind: 'write',
  who: [...MEMBER_ROLES],
  input: Away,
  output: z.object({}),
  errors: ['MEMBER_GONE'],
})

/** Says that somebody is there again; for who is not away it changes nothing. */
export const comeBack = procedure({
  name: 'members.comeBack',
  kind: 'write',
  who: [...MEMBER_ROLES],
  input: z.strictObject({ stationId: StationId, memberNo: MemberNo }),
  output: z.object({}),
  errors: ['MEMBER_GONE'],
})

/**
 * Ends a membership, one's own or as head anybody's: everything that the member holds goes to the
 * successor, in the same moment. The last head hands the role over as well.
 */
export const leaveStation = procedure({
  name: 'members.leave',
  kind: 'write',
  who: [...MEMBER_ROLES],
  input: Leaving,
  output: z.object({}),
  errors: ['MEMBER_GONE', 'LAST_HEAD'],
})

/** Who left, the latest first. */
export const listFormerMembers = procedure({
  name: 'members.former',
  kind: 'read',
  who: ['head'],
  input: z.strictObject({
    stationId: StationId,
    after: After,
  }),
  output: z.object({ members: z.array(FormerMember), next: z.string().optional() }),
  errors: [],
})

/** What was done to the members of the own station, or to one of them; the newest first. */
export const listMemberChanges = procedure({
  name: 'members.changes',
  kind: 'read',
  who: ['head'],
  input: z.strictObject({
    stationId: StationId,
    memberNo: MemberNo.optional(),
    after: After,
  }),
  output: z.object({ changes: z.array(MemberChange), next: z.string().optional() }),
  errors: [],
})
