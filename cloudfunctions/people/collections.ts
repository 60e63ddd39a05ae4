import type { Collection } from '../shared/collection'

export const collections: Collection[] = [
  {
    name: 'people',
    sealed: [
      ...['identity', 'service', 'family', 'home', 'work', 'training', 'party', 'honours'],
      ...['entitlements', 'health', 'hardship', 'ending'],
    ],
    indexes: [
      // byName, byPinyin and byInitials are each an order and a cursor; merged files have none.
      { name: 'byName', keys: { stationId: 1, byName: 1 } },
      { name: 'byPinyin', keys: { stationId: 1, byPinyin: 1 } },
      { name: 'byInitials', keys: { stationId: 1, byInitials: 1, byPinyin: 1 } },
      { name: 'byEnd', keys: { stationId: 1, ended: 1, byPinyin: 1 } },
      { name: 'byTag', keys: { stationId: 1, ended: 1, tagKeys: 1, byPinyin: 1 } },
      { name: 'byVillage', keys: { stationId: 1, ended: 1, village: 1, byPinyin: 1 } },
      { name: 'byHousehold', keys: { householdId: 1, ended: 1, byPinyin: 1 } },
      { name: 'byNameAtHome', keys: { householdId: 1, ended: 1, plainName: 1 } },
      { name: 'byNameInVillage', keys: { stationId: 1, nameInVillage: 1 } },
      { name: 'byIdentity', keys: { stationId: 1, identityIndex: 1 } },
      { name: 'byFormerIdentity', keys: { stationId: 1, formerIdentityIndexes: 1 } },
      { name: 'byPhone', keys: { stationId: 1, phoneIndexes: 1 } },
      { name: 'byDuplicate', keys: { stationId: 1, duplicateOf: 1 } },
      // Station and ID number; any file but the number's first holds a value of its own.
      { name: 'idNumberHold', keys: { idNumberHold: 1 }, unique: true },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'peopleCounts',
    // _id is the station's id.
    indexes: [{ name: 'byDue', keys: { isDue: 1, _id: 1 } }],
  },
  {
    name: 'personChanges',
    // What was done to a file: only ever added.
    sealed: ['before', 'after', 'why'],
    indexes: [
      { name: 'byPerson', keys: { personId: 1, sequence: -1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'personOpenings',
    // _id is file, member, hour and what was shown, or file and export: only ever added.
    indexes: [{ name: 'byPerson', keys: { personId: 1, sequence: -1 } }],
  },
  {
    name: 'personMerges',
    sealed: ['before', 'after', 'why'],
    indexes: [
      { name: 'byKept', keys: { keptId: 1, stands: 1, keptVersion: -1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'lifeEvents',
    sealed: ['note', 'withdrawnBecause'],
    indexes: [
      { name: 'byPerson', keys: { personId: 1, sequence: -1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'corrections',
    sealed: ['text', 'reply'],
    indexes: [
      { name: 'byPerson', keys: { personId: 1, sequence: -1 } },
      { name: 'byStation', keys: { stationId: 1, status: 1, sequence: 1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'carePlans',
    sealed: ['goals', 'summary'],
    indexes: [
      { name: 'byDue', keys: { stationId: 1, open: 1, sequence: 1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
]
