import type { Collection } from '../shared/collection'

export const collections: Collection[] = [
  {
    name: 'households',
    sealed: ['householder', 'address', 'code'],
    indexes: [
      { name: 'byStanding', keys: { stationId: 1, standing: 1, cardNo: 1 } },
      { name: 'byVillage', keys: { stationId: 1, village: 1, standing: 1, cardNo: 1 } },
      { name: 'byLiaison', keys: { stationId: 1, liaisonNo: 1, standing: 1, cardNo: 1 } },
      { name: 'byStandIn', keys: { stationId: 1, standInNo: 1, standing: 1, cardNo: 1 } },
      // Those that one member looks after for others who are away.
      {
        name: 'byHolders',
        keys: { stationId: 1, standInNo: 1, liaisonNo: 1, standing: 1, cardNo: 1 },
      },
      // The numbers printed and assigned: all households with the same ones are outdated together.
      { name: 'byNumbers', keys: { stationId: 1, numbers: 1, cardNo: 1 } },
      { name: 'cardNo', keys: { stationId: 1, cardNo: 1 }, unique: true },
      // Station and the station's own number; a household without one holds a value of its own.
      { name: 'householdRef', keys: { refKey: 1 }, unique: true },
      { name: 'cardCode', keys: { codeIndex: 1 }, unique: true },
      // Those whose village changed, and not everybody who lives there has followed.
      { name: 'byMove', keys: { movedByNo: 1, _id: 1 } },
      { name: 'byVillageMovedInto', keys: { stationId: 1, village: 1, movedByNo: 1 } },
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
    sealed: ['householder', 'to', 'note', 'why'],
    indexes: [
      { name: 'byStation', keys: { stationId: 1, sequence: 1 } },
      { name: 'byHousehold', keys: { householdId: 1, sequence: 1 } },
      { name: 'bySealVersion', keys: { sealVersion: 1, _id: 1 } },
    ],
  },
  {
    name: 'cardCounts',
    // _id is the station's id: the last card number, and how many households have their card.
    indexes: [{ name: 'byDue', keys: { isDue: 1, _id: 1 } }],
  },
]
