import type { Collection } from '../shared/collection'

export const collections: Collection[] = [
  {
    name: 'members',
    // _id is station and OPENID: a user has one role at a station.
    sealed: ['phone', 'awayNote'],
    indexes: [
      { name: 'byOpenId', keys: { openId: 1, leftAt: 1 } },
      { name: 'byStation', keys: { stationId: 1, leftAt: 1, memberNo: 1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'formerMembers',
    // _id is station and number: who left and to whom. Stays when somebody joins anew.
    sealed: ['why'],
    indexes: [
      { name: 'byStation', keys: { stationId: 1, sequence: -1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'rosters',
    // _id is the station: every join, leave and change of role there goes through it, one by one.
    indexes: [],
  },
  {
    name: 'invitations',
    // _id is the blind index of the code.
    sealed: ['name', 'acceptedName', 'phone'],
    indexes: [
      { name: 'byStation', keys: { stationId: 1, status: 1, expiresAt: 1 } },
      { name: 'bySender', keys: { byStationId: 1, status: 1, expiresAt: 1 } },
      { name: 'byExpiry', keys: { status: 1, expiresAt: 1, _id: 1 } },
      { name: 'byAccepted', keys: { status: 1, acceptedAt: 1, _id: 1 } },
      { name: 'byInvited', keys: { acceptedBy: 1, acceptedAt: -1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'memberChanges',
    // What was changed of members: only ever added.
    sealed: ['before', 'after', 'why'],
    indexes: [
      { name: 'byStation', keys: { stationId: 1, sequence: -1 } },
      { name: 'byMember', keys: { stationId: 1, memberNo: 1, sequence: -1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
]
