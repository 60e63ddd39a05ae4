import type { Collection } from '../shared/collection'

export const collections: Collection[] = [
  {
    name: 'imports',
    sealed: ['fileName', 'unknownColumns'],
    indexes: [
      { name: 'byStation', keys: { stationId: 1, sequence: 1 } },
      { name: 'byUnderWay', keys: { stationId: 1, hasRowsToWrite: 1, sequence: 1 } },
      { name: 'byAbandoned', keys: { hasRowsToWrite: 1, filesUntil: 1, _id: 1 } },
      { name: 'byDigest', keys: { stationId: 1, digest: 1, state: 1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'leftOutRows',
    // _id is the import and how far it had come: what some rows were left out for while writing.
    sealed: ['rows'],
    indexes: [
      { name: 'byImport', keys: { importId: 1, next: 1 } },
      { name: 'byRemoveAt', keys: { removeAt: 1 } },
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
