import { collection, command, type Transaction } from '../shared/database'
import { findInOrder } from '../shared/findInOrder'
import type { JobTime } from '../shared/forEachDue'
import { increments } from '../shared/increments'
import { sumUp } from '../shared/sumUp'
import { parentsOf } from '../stations/public'
import { wholeSums } from './counts'
import type {
  Change,
  ChangeRecord,
  CountsRecord,
  DeliveryEntry,
  DeliveryRecord,
  Household,
  HouseholdRecord,
  Standing,
} from './records'

const HOUSEHOLDS = 'households'
const CHANGES = 'householdChanges'
const DELIVERIES = 'cardDeliveries'
const COUNTS = 'cardCounts'
/** More than a station moves, one by one, until the clock has had everybody follow. */
const MOVED_MAX = 1000

const households = () => collection<HouseholdRecord>(HOUSEHOLDS)
const deliveries = () => collection<DeliveryRecord>(DELIVERIES)

export async function findHousehold(
  id: string,
  transaction?: Transaction,
): Promise<Household | undefined> {
  const documents = transaction?.documents<HouseholdRecord>(HOUSEHOLDS) ?? households()
  return documents.get(id)
}

/** Which households of a station: those that fit all that is given. */
export interface HouseholdFilter {
  standings?: readonly Standing[] | undefined
  /** Of those printed and assigned. */
  numbers?: readonly string[] | undefined
  village?: string | undefined
  liaisonNos?: readonly number[] | undefined
  standInNos?: readonly number[] | undefined
}

/** A page of a station's households by card number. */
export async function findHouseholds(
  stationId: string,
  { standings, numbers, village, liaisonNos, standInNos }: HouseholdFilter,
  after: number,
  limit: number,
): Promise<Household[]> {
  return households().find({
    where: {
      stationId,
      ...(standings && { standing: command.in(standings) }),
      ...(numbers && { numbers: command.in(numbers) }),
      ...(village !== undefined && { village }),
      ...(liaisonNos && { liaisonNo: command.in(liaisonNos) }),
      ...(standInNos && { standInNo: command.in(standInNos) }),
      cardNo: command.gt(after),
    },
    orderBy: [['cardNo', 'asc']],
    limit,
  })
}

/** Those with one of up to a hundred ids. */
export async function findByIds(ids: readonly string[]): Promise<Household[]> {
  return households().find({ where: { _id: command.in(ids) }, limit: ids.length })
}

/** Those with one of up to a hundred of their stations' own numbers, by `refKeyOf`. */
export async function findByRefKeys(refKeys: readonly string[]): Promise<Household[]> {
  return households().find({ where: { refKey: command.in(refKeys) }, limit: refKeys.length })
}

/** A page of those whose village changed, and not everybody who lives there has followed; those after one. */
export async function findMoved(after: Household | undefined, limit: number): Promise<Household[]> {
  return findInOrder(households(), { field: 'movedByNo', above: 0 }, after, limit)
}

/** Those of a station that came into one of some villages, and not everybody who lives there has followed. */
export async function findMovedInto(
  stationId: string,
  villages: readonly string[],
): Promise<Household[]> {
  if (villages.length === 0) return []
  const where = { stationId, village: command.in(villages), movedByNo: command.gt(0) }
  return households().find({ where, limit: MOVED_MAX })
}

/** Adds to how many live in a household. */
export async function addResidents(
  transaction: Transaction,
  householdId: string,
  by: number,
): Promise<void> {
  const changes = { residents: command.inc(by) }
  await transaction.documents<HouseholdRecord>(HOUSEHOLDS).change(householdId, changes)
}

export async function touchHousehold(transaction: Transaction, householdId: string): Promise<void> {
  await transaction.documents<HouseholdRecord>(HOUSEHOLDS).touch(householdId)
}

/** Everybody who lives in a household has followed it. */
export async function settleMove(transaction: Transaction, { _id }: Household): Promise<void> {
  const settled: Partial<HouseholdRecord> = { movedByNo: null }
  await transaction.documents<HouseholdRecord>(HOUSEHOLDS).change(_id, settled)
}

export async function findByCardNos(
  stationId: string,
  cardNos: readonly number[],
): Promise<Household[]> {
  const where = { stationId, cardNo: command.in(cardNos) }
  return households().find({ where, limit: cardNos.length })
}

export async function findByCodeIndex(codeIndex: string): Promise<Household | undefined> {
  const [household] = await households().find({ where: { codeIndex }, limit: 1 })
  return household
}

export async function addHouseholdRecords(
  transaction: Transaction,
  added: readonly Household[],
): Promise<void> {
  await transaction.documents<HouseholdRecord>(HOUSEHOLDS).addMany(added)
}

export async function putHousehold(
  transaction: Transaction,
  { _id, ...fields }: Household,
): Promise<void> {
  await transaction.documents<HouseholdRecord>(HOUSEHOLDS).put(_id, fields)
}

export async function addChanges(
  transaction: Transaction,
  changes: readonly Change[],
): Promise<void> {
  await transaction.documents<ChangeRecord>(CHANGES).addMany(changes)
}

/** The changes of a household from the newest back, before a sequence. */
export async function findChanges(
  householdId: string,
  before: string | undefined,
  limit: number,
): Promise<Change[]> {
  return collection<ChangeRecord>(CHANGES).find({
    where: { householdId, ...(before !== undefined && { sequence: command.lt(before) }) },
    orderBy: [['sequence', 'desc']],
    limit,
  })
}

export async function findDelivery(
  id: string,
  transaction?: Transaction,
): Promise<DeliveryEntry | undefined> {
  const documents = transaction?.documents<DeliveryRecord>(DELIVERIES) ?? deliveries()
  return documents.get(id)
}

/** The entries of a station or of a household from the newest back, before a sequence. */
export async function findDeliveries(
  of: { stationId: string } | { householdId: string },
  before: string | undefined,
  limit: number,
): Promise<DeliveryEntry[]> {
  return deliveries().find({
    where: { ...of, ...(before !== undefined && { sequence: command.lt(before) }) },
    orderBy: [['sequence', 'desc']],
    limit,
  })
}

export async function addDeliveries(
  transaction: Transaction,
  entries: readonly DeliveryEntry[],
): Promise<void> {
  await transaction.documents<DeliveryRecord>(DELIVERIES).addMany(entries)
}

export async function putCorrectedBy(
  transaction: Transaction,
  id: string,
  correctedBy: string,
): Promise<void> {
  await transaction.documents<DeliveryRecord>(DELIVERIES).change(id, { correctedBy })
}

export async function findCounts(
  stationId: string,
  transaction?: Transaction,
): Promise<CountsRecord | undefined> {
  const documents = transaction?.documents<CountsRecord>(COUNTS) ?? collection<CountsRecord>(COUNTS)
  return documents.get(stationId)
}

export async function findCountsOf(
  stationIds: readonly string[],
): Promise<Map<string, CountsRecord>> {
  if (stationIds.length === 0) return new Map()
  const found = await collection<CountsRecord>(COUNTS).find({
    where: { _id: command.in(stationIds) },
    limit: stationIds.length,
  })
  return new Map(found.map((counts) => [counts._id, counts]))
}

/** The first counts of a station, before its first household. */
export async function putCounts(
  transaction: Transaction,
  stationId: string,
  counts: CountsRecord,
): Promise<void> {
  await transaction.documents<CountsRecord>(COUNTS).put(stationId, counts)
}

/** Adds to counts by their dotted names; the station has a household already. */
export async function addToCounts(
  transaction: Transaction,
  stationId: string,
  change: ReadonlyMap<string, number>,
): Promise<void> {
  if (change.size === 0) return
  const added = increments(change)
  await transaction.documents<CountsRecord>(COUNTS).change(stationId, { ...added, isDue: true })
}

/** Adds what changed in the counts of stations to those above, as `sumUp` does; returns how often. */
export function sumCounts(time: JobTime): Promise<number> {
  const tree = { name: COUNTS, reportOf: wholeSums, none: { lastCardNo: 0 }, parentsOf }
  return sumUp<CountsRecord>(tree, time)
}
