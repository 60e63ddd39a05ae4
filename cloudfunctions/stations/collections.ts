import type { Collection } from '../shared/collection'

export const collections: Collection[] = [
  {
    name: 'stations',
    // _id is the station's id.
    indexes: [
      { name: 'byParent', keys: { parentId: 1, _id: 1 } },
      { name: 'byPlace', keys: { place: 1, _id: 1 } },
      { name: 'bySpelling', keys: { spelling: 1, _id: 1 } },
    ],
  },
  {
    name: 'stationChanges',
    // What heads changed of their stations: only ever added.
    indexes: [{ name: 'byStation', keys: { stationId: 1, sequence: -1 } }],
  },
  {
    name: 'codePictures',
    // _id is the station's id: its mini-program code, made once.
    indexes: [],
  },
  {
    name: 'calendars',
    // _id is the year.
    indexes: [],
  },
]
