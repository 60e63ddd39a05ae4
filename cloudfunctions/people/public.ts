/** What other domains may ask of the people. */

export { identityIndexOf } from './foundBy'
export {
  findByPhone,
  findInHousehold,
  findPerson,
  findPersonAtHome,
  findPersons,
  hasIdTail,
  isOfHousehold,
  type Person,
  personOfStation,
} from './known'
export { maskedFamily, maskedIdentity, NOTHING_REVEALED } from './maskedNumbers'
export { followVillages } from './residents/followVillages'
export { idsElsewhere, isLivedIn } from './residents/lived'
export { moveResidents } from './residents/moveResidents'
export { filePage, type OpenedFile } from './rows/filePage'
export {
  planRows,
  type RowOutcome,
  type RowPlan,
  type RowProblem,
} from './rows/planRows'
export { type Import, recordRows } from './rows/recordRows'
export { sumCounts } from './store'
export { recordExported, recordOpening } from './trail/recordOpening'
