/** What other domains may ask of the people. */
export {
  findByPhone,
  findPerson,
  hasIdTail,
  isOfHousehold,
  type Person,
  peopleOfHousehold,
} from './known'
export { filePage, type OpenedFile } from './rows/filePage'
export {
  type Importing,
  planRows,
  type RowOutcome,
  type RowPlan,
  type RowProblem,
} from './rows/planRows'
export { type Import, recordRows } from './rows/recordRows'
export { recordExported, recordOpening } from './trail/recordOpening'
