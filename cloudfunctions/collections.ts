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
    indexes: [{ name: 'byParent', keys: { parentId: 1, _id: 1 } }],
  },
  {
    name: 'members',
    // _id is station and OPENID: a user has one role at a station.
    indexes: [{ name: 'byOpenId', keys: { openId: 1 } }],
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
    ],
  },
  {
    name: 'requests',
    // _id is made of caller, procedure and requestId: the answers already given.
    indexes: [{ name: 'byAnswered', keys: { answeredAt: 1 } }],
  },
]
