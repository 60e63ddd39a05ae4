import type { Collection } from '../shared/collection'

export const collections: Collection[] = [
  {
    name: 'bindings',
    // _id is OPENID and file: what `admit` reads. The tie of the two that holds, or the last one.
    sealed: ['familyName'],
    indexes: [
      { name: 'byOpenId', keys: { openId: 1, endedAt: 1 } },
      { name: 'byPerson', keys: { personId: 1, endedAt: 1, sequence: 1 } },
      { name: 'tie', keys: { tieId: 1 }, unique: true },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'pastBindings',
    // _id is the tie's: every tie that ended, who ended it and why.
    sealed: ['familyName', 'why', 'takenOffWhy', 'letInTakenWhy'],
    indexes: [
      { name: 'byPerson', keys: { personId: 1, sequence: 1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'bindingUsers',
    // _id is the OPENID: which person it is, and how many ties it has.
    indexes: [],
  },
  {
    name: 'bindingPersons',
    // _id is the file's: which OPENID is the person, and how many ties it has.
    indexes: [],
  },
  {
    name: 'bindingOffers',
    // _id is the blind index of a one-time code.
    sealed: ['familyName'],
    indexes: [
      { name: 'byExpiry', keys: { expiresAt: 1 } },
      { name: 'byMaker', keys: { madeBy: 1, personId: 1, expiresAt: 1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'bindingTries',
    // _id is a user or a phone number with the day, or a card; number and card as blind index.
    indexes: [{ name: 'byDate', keys: { date: 1 } }],
  },
]
