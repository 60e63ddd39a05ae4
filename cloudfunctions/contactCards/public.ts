/** What other domains may ask of the contact cards. */
export { addHouseholds } from './addHouseholds'
export { openedHousehold } from './held'
export { householdRow } from './householdRow'
export { householdOfCode, householdsByIds, householdsByRefs } from './lookUps'
export { type HouseholdsKnown, type Move, moveBetween } from './moveBetween'
export { deliveryRow } from './newDelivery'
export { addressOf, type HouseholdToAdd, householderOf } from './newHousehold'
export {
  type DeliveryOnPaper,
  type DeliveryProblem,
  deliveryProblem,
  isRecorded,
  type RecordedRow,
  recordDeliveries,
} from './recordDeliveries'
export type { DeliveryEntry, Household } from './records'
export {
  findByCardNos,
  findDeliveries,
  findHousehold,
  findHouseholds,
  findMoved,
  findMovedInto,
  settleMove,
  sumCounts,
} from './store'
export { villagesBeyond } from './villages'
