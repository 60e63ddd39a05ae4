import type { Collection } from './collection'

export const collections: Collection[] = [
  {
    name: 'codeTries',
    // _id is the kind of code and the OPENID: how often somebody asked for codes that are none.
    indexes: [{ name: 'bySince', keys: { since: 1 } }],
  },
  {
    name: 'temporaryFiles',
    // _id is the file's path: until when it lies in the storage, unless a record keeps it.
    indexes: [
      { name: 'byRemoveAt', keys: { removeAt: 1, _id: 1 } },
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
