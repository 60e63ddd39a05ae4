/**
 * Every collection of the database: the one place that says its indexes. The local cloud, the
 * tests and the deployment read it. All collections are closed to clients.
 */
export interface Collection {
  name: string
  indexes: { name: string; keys: Record<string, 1 | -1>; unique?: boolean }[]
  /** Fields that the database holds unreadable (`shared/sealed.ts`). */
  sealed?: string[]
}

export const collections: Collection[] = [
  {
    name: 'stations',
    // _id is the station's id.
    indexes: [
      { name: 'byParent', keys: { parentId: 1, _id: 1 } },
      { name: 'byPlace', keys: { place: 1 } },
    ],
  },
  {
    name: 'stationChanges',
    // What heads changed of their stations: only ever added.
    indexes: [],
  },
  {
    name: 'codePictures',
    // _id is the station's id: its mini-program code, made once.
    indexes: [],
  },
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
  {
    name: 'calendars',
    // _id is the year.
    indexes: [],
  },
  {
    name: 'days',
    // _id is station and date: the places taken of a station's day, and its counts.
    indexes: [],
  },
  {
    name: 'appointments',
    sealed: ['phone', 'address', 'note'],
    indexes: [
      { name: 'byCaller', keys: { callerId: 1, open: 1, sequence: 1 } },
      { name: 'byStationDay', keys: { stationId: 1, date: 1, sequence: 1 } },
      { name: 'byOpen', keys: { open: 1, sequence: 1 } },
      // The two below each hold a value that only one appointment may have at a time; an
      // appointment that gave it up holds a value of its own instead, since a missing field
      // would collide as null.
      { name: 'servedHour', keys: { servedHour: 1 }, unique: true },
      { name: 'callerHour', keys: { callerHour: 1 }, unique: true },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'households',
    sealed: ['address', 'code'],
    indexes: [
      { name: 'byStanding', keys: { stationId: 1, standing: 1, cardNo: 1 } },
      { name: 'byVillage', keys: { stationId: 1, village: 1, standing: 1, cardNo: 1 } },
      { name: 'byLiaison', keys: { stationId: 1, liaisonNo: 1, standing: 1, cardNo: 1 } },
      { name: 'byStandIn', keys: { stationId: 1, standInNo: 1, standing: 1, cardNo: 1 } },
      // The numbers printed and assigned: all households with the same ones are outdated together.
      { name: 'byNumbers', keys: { stationId: 1, numbers: 1, cardNo: 1 } },
      { name: 'cardNo', keys: { stationId: 1, cardNo: 1 }, unique: true },
      // Station and the station's own number; a household without one holds a value of its own.
      { name: 'householdRef', keys: { refKey: 1 }, unique: true },
      { name: 'cardCode', keys: { codeIndex: 1 }, unique: true },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'householdChanges',
    // What was done to a household, old cards included: only ever added.
    sealed: ['detail'],
    indexes: [
      { name: 'byHousehold', keys: { householdId: 1, sequence: 1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'cardDeliveries',
    // The ledger: of an entry nothing changes but which one corrects it.
    sealed: ['to', 'note', 'why'],
    indexes: [
      { name: 'byStation', keys: { stationId: 1, sequence: 1 } },
      { name: 'byHousehold', keys: { householdId: 1, sequence: 1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'cardCounts',
    // _id is the station's id: the last card number, and how many households have their card.
    indexes: [],
  },
  {
    name: 'codeTries',
    // _id is the kind of code and the OPENID: how often somebody asked for codes that are none.
    indexes: [{ name: 'bySince', keys: { since: 1 } }],
  },
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
    sealed: ['familyName', 'why'],
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
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'bindingTries',
    // _id is a user or a phone number with the day, or a card; number and card as blind index.
    indexes: [{ name: 'byDate', keys: { date: 1 } }],
  },
  {
    name: 'people',
    sealed: [
      ...['identity', 'service', 'family', 'home', 'work', 'training', 'party', 'honours'],
      ...['entitlements', 'health', 'hardship', 'endWhy'],
    ],
    indexes: [
      // byName, byPinyin and byInitials are each an order and a cursor; merged files have none.
      { name: 'byName', keys: { stationId: 1, byName: 1 } },
      { name: 'byPinyin', keys: { stationId: 1, byPinyin: 1 } },
      { name: 'byInitials', keys: { stationId: 1, byInitials: 1 } },
      { name: 'byEnd', keys: { stationId: 1, ended: 1, byPinyin: 1 } },
      { name: 'byTag', keys: { stationId: 1, ended: 1, tagKeys: 1, byPinyin: 1 } },
      { name: 'byVillage', keys: { stationId: 1, ended: 1, village: 1, byPinyin: 1 } },
      { name: 'byHousehold', keys: { householdId: 1, ended: 1, byPinyin: 1 } },
      { name: 'byIdentity', keys: { stationId: 1, identityIndex: 1 } },
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
    indexes: [],
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
      { name: 'byKept', keys: { keptId: 1, stands: 1, at: -1 } },
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
  {
    name: 'imports',
    sealed: ['fileName'],
    indexes: [
      { name: 'byStation', keys: { stationId: 1, sequence: 1 } },
      { name: 'byDigest', keys: { stationId: 1, digest: 1, state: 1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'exports',
    // Who took out what, and why whole: only ever added.
    sealed: ['reason'],
    indexes: [
      { name: 'byStation', keys: { stationId: 1, sequence: 1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'temporaryFiles',
    // _id is the file's path: until when it lies in the storage, unless a record keeps it.
    indexes: [
      { name: 'byRemoveAt', keys: { removeAt: 1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'requests',
    // _id is made of caller, procedure and requestId: the answers already given.
    sealed: ['output'],
    indexes: [
      { name: 'byAnswered', keys: { answeredAt: 1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
]
