import {
  acceptInvitation,
  appointMember,
  comeBack,
  confirmMember,
  declineMember,
  editMember,
  editOwnMembership,
  goAway,
  inviteMember,
  leaveStation,
  listFormerMembers,
  listInvitations,
  listMemberChanges,
  listMembers,
  myMemberships,
  readInvitation,
  withdrawInvitation,
} from '@contract/members'
import { instantOf } from '@contract/time'
import { ask, call, OPERATOR } from '../../world/cloud'
import { MONDAY } from '../../world/startWorld'
import { accessTable } from './accessTable'
import {
  EVERYONE,
  NOWHERE,
  ONLY_OPERATOR,
  OWN_HEAD,
  OWN_MEMBERS,
  openIdOf,
  type Scene,
  STATIONS,
} from './scene'

const HEAD = openIdOf('own.head')
const who = { name: '林晓梅', phone: '19900700001' }
const evening = instantOf(MONDAY, '18:00')
let made = 0

/** A member of the station; at the others nobody has such a high number. */
const member = accessTable(
  async ({ cloud }: Scene) => {
    const someone = { openId: `access-member-${++made}`, role: 'staff', name: who.name } as const
    return call(cloud, OPERATOR, appointMember, { stationId: STATIONS.own, ...someone })
  },
  { memberNo: 9999 },
  (row) => [
    row(myMemberships, EVERYONE, () => ({})),
    row(listMembers, OWN_MEMBERS, (_, { stationId }) => ({ stationId })),
    row(listFormerMembers, OWN_HEAD, (_, { stationId }) => ({ stationId })),
    row(listMemberChanges, OWN_HEAD, (_, { stationId }) => ({ stationId })),
    row(editOwnMembership, OWN_MEMBERS, (_, { stationId }) => ({ stationId, matters: ['policy'] })),
    row(
      goAway,
      OWN_MEMBERS,
      (_, { stationId, memberNo }) => ({ stationId, memberNo, until: evening }),
      { about: 'oneself' },
    ),
    row(comeBack, OWN_MEMBERS, (_, { stationId, memberNo }) => ({ stationId, memberNo }), {
      about: 'oneself',
    }),
    row(
      goAway,
      OWN_HEAD,
      ({ memberNo }, { stationId }) => ({ stationId, memberNo, until: evening }),
      { about: 'somebody else', unknown: 'MEMBER_GONE' },
    ),
    row(comeBack, OWN_HEAD, ({ memberNo }, { stationId }) => ({ stationId, memberNo }), {
      about: 'somebody else',
      unknown: 'MEMBER_GONE',
    }),
    row(
      editMember,
      OWN_HEAD,
      ({ memberNo }, { stationId }) => ({ stationId, memberNo, post: '副站长', why: '分工' }),
      { unknown: 'MEMBER_GONE' },
    ),
    row(
      leaveStation,
      OWN_HEAD,
      ({ memberNo }, { stationId, memberNo: successorNo }) => ({
        stationId,
        memberNo,
        successorNo,
        why: '调走了',
      }),
      { unknown: 'MEMBER_GONE' },
    ),
  ],
)

/** Where somebody new is let in. */
const station = accessTable(
  async () => ({ openStationId: `${STATIONS.own}`, belowId: `${STATIONS.child}` }),
  { openStationId: NOWHERE, belowId: NOWHERE },
  (row) => [
    row(
      appointMember,
      ONLY_OPERATOR,
      ({ openStationId }) => ({
        stationId: openStationId,
        openId: 'access-appointed',
        role: 'staff',
        name: who.name,
      }),
      { unknown: 'NOT_FOUND' },
    ),
    row(inviteMember, OWN_HEAD, (_, { stationId }) => ({ stationId, role: 'staff' })),
    row(
      inviteMember,
      OWN_HEAD,
      ({ belowId }, { stationId }) => ({ stationId, role: 'head', forStationId: belowId }),
      { about: 'right below' },
    ),
    row(listInvitations, OWN_HEAD, (_, { stationId }) => ({ stationId })),
  ],
)

let lastInvitationId: string | undefined

/** An invitation that nobody has accepted; only twenty may wait at once, so the one before is sent away. */
async function invite({ cloud }: Scene) {
  const before = lastInvitationId
  if (before) {
    const its = { stationId: STATIONS.own, invitationId: before }
    await ask(cloud, HEAD, declineMember, its)
  }
  const wish = { stationId: STATIONS.own, role: 'staff' } as const
  const { invitationId, code } = await call(cloud, HEAD, inviteMember, wish)
  lastInvitationId = invitationId
  return { invitationId, code }
}

const nothing = { invitationId: 'x'.repeat(43), code: '00000000' }

const openInvitation = accessTable(invite, nothing, (row) => [
  row(readInvitation, EVERYONE, ({ code }) => ({ code }), { unknown: 'INVITATION_UNKNOWN' }),
  row(acceptInvitation, EVERYONE, ({ code }) => ({ code, ...who }), {
    unknown: 'INVITATION_UNKNOWN',
    also: ['ALREADY_MEMBER'],
  }),
  row(withdrawInvitation, OWN_HEAD, ({ invitationId }, { stationId }) => ({
    stationId,
    invitationId,
  })),
])

/** An invitation that somebody has accepted. */
const acceptedInvitation = accessTable(
  async (scene: Scene) => {
    const { invitationId, code } = await invite(scene)
    await call(scene.cloud, `access-joiner-${++made}`, acceptInvitation, { code, ...who })
    // It stays for its own row to settle.
    lastInvitationId = undefined
    return { invitationId }
  },
  nothing,
  (row) => [
    row(confirmMember, OWN_HEAD, ({ invitationId }, { stationId }) => ({
      stationId,
      invitationId,
    })),
    row(declineMember, OWN_HEAD, ({ invitationId }, { stationId }) => ({
      stationId,
      invitationId,
    })),
  ],
)

export const tables = [member, station, openInvitation, acceptedInvitation]
