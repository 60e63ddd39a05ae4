import type { Collection } from '../shared/collection'

export const collections: Collection[] = [
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
      { name: 'byPerson', keys: { personId: 1, open: 1, sequence: 1 } },
      { name: 'byStationDay', keys: { stationId: 1, date: 1, sequence: 1 } },
      {
        name: 'byNameOnDay',
        keys: { stationId: 1, date: 1, plainNames: 1, way: 1, status: 1, sequence: 1 },
      },
      { name: 'byOpen', keys: { open: 1, sequence: 1 } },
      // The two below each hold a value that only one appointment may have at a time; an
      // appointment that gave it up holds a value of its own instead, since a missing field
      // would collide as null.
      { name: 'servedHour', keys: { servedHour: 1 }, unique: true },
      { name: 'callerHour', keys: { callerHour: 1 }, unique: true },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
]
