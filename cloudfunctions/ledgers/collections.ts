import type { Collection } from '../shared/collection'

export const collections: Collection[] = [
  {
    name: 'imports',
    sealed: ['fileName', 'leftOutRows'],
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
]
