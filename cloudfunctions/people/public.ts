/** What other domains may ask of the people. */

export { sumCounts } from './counts/store'
export { identityIndexOf, tellsApart } from './foundBy'
export { maskedFamily, maskedIdentity, NOTHING_REVEALED } from './maskedNumbers'
export {
  findByPhone,
  findIdsOfFiles,
  findInHousehold,
  findNames,
  findPerson,
  findPersonAtHome,
  findPersons,
  findPersonsAtHome,
  hasIdTail,
  isOfHousehold,
  type Person,
  type PersonAtHome,
  personInList,
  personOfStation,
} from './person'
export { followHousehold } from './residents/followHousehold'
export { followVillages } from './residents/followVillages'
export { filePage, type OpenedFile } from './rows/filePage'
export type { RowToPlan } from './rows/meantFile'
export {
  planRows,
  type RowOutcome,
  type RowPlan,
  type RowProblem,
} from './rows/planRows'
export { type Import, recordRows } from './rows/recordRows'
export { recordExported, recordOpening } from './trail/recordOpening'
