import { cardCoverage } from '@contract/contactCards'
import { checkCharacter } from '@contract/idNumber'
import { listMembers } from '@contract/members'
import { peopleCounts } from '@contract/people'
import type { PeopleCounts } from '@contract/people/personViews'
import { changedHousehold } from '../../cloudfunctions/contactCards/changedHousehold'
import { countsChange } from '../../cloudfunctions/contactCards/counts'
import { cardOf, newDelivery } from '../../cloudfunctions/contactCards/newDelivery'
import { householderOf, newHousehold } from '../../cloudfunctions/contactCards/newHousehold'
import type { DeliveryEntry, Household } from '../../cloudfunctions/contactCards/records'
import { countsOf, NO_COUNTS, plus } from '../../cloudfunctions/people/counts/counts'
import { heldAlone } from '../../cloudfunctions/people/idNumberHold'
import { newFile } from '../../cloudfunctions/people/newFile'
import { newId } from '../../cloudfunctions/shared/newId'
import type { Recording } from '../../cloudfunctions/shared/recording'
import { CLERK, STATION_ID } from '../world/actors'
import { addToFile, addWithCard } from '../world/binding'
import { call } from '../world/cloud'
import { MONDAY, MONDAY_MORNING, type World } from '../world/startWorld'
import { increment, insert } from './database'
import { nthName } from './names'

const BATCH = 1000
const VILLAGES = 20

/** Somebody put on file, in a household of their own. */
export interface Filled {
  personId: string
  householdId: string
  name: string
  idNumber: string
  phone: string
}

/**
 * Lets the product make the first file and the first household of the station of the stories, and
 * with them the counts that the others are added to.
 */
export async function fillFirst(world: World): Promise<void> {
  const { householdId } = await addWithCard(world)
  await addToFile(world, {}, householdId)
}

/**
 * Puts households of one person each straight into the database: the records that the product's own
 * functions make, sealed, and counted. Every other household has its card and an entry in the ledger.
 */
export async function fillFiles(world: World, from: number, to: number): Promise<Filled[]> {
  const { members } = await call(world, CLERK.openId, listMembers, { stationId: STATION_ID })
  const memberNos = members.map(({ memberNo }) => memberNo)
  const filled: Filled[] = []
  for (let first = from; first < to; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, to - first) }, (_, n) => first + n)
    filled.push(...(await fillBatch(world, numbers, memberNos)))
  }
  // One more of each is the product's own.
  await requireCounted(world, to + 1)
  return filled
}

/** The product must count the records as it would have, had it made them. */
async function requireCounted(world: World, total: number): Promise<void> {
  const asked = { stationId: STATION_ID, ofStationId: STATION_ID }
  const { counts } = await call(world, CLERK.openId, peopleCounts, asked)
  const coverage = await call(world, CLERK.openId, cardCoverage, asked)
  if (counts.total !== total || coverage.total !== total) {
    throw new Error(`${counts.total} files and ${coverage.total} households, not ${total}`)
  }
}

async function fillBatch(
  world: World,
  numbers: readonly number[],
  memberNos: readonly number[],
): Promise<Filled[]> {
  const cards = numbers.map((n) => nthCard(n, memberNos))
  const households = cards.map(({ household }) => household)
  const people = households.map((household, index) => nthPerson(numbers[index] ?? 0, household))
  const files = people.map(({ file }) => file)
  await insert(world, 'households', households)
  const entries = cards.flatMap(({ entry }) => entry ?? [])
  await insert(world, 'cardDeliveries', entries)
  await insert(world, 'people', files)
  const changes = households.map((after) => ({ before: undefined, after }))
  await increment(world, 'cardCounts', STATION_ID, {
    lastCardNo: households.length,
    ...Object.fromEntries(countsChange(changes)),
  })
  const counts = files.reduce((sum, file) => plus(sum, countsOf(file), 1), NO_COUNTS)
  await increment(world, 'peopleCounts', STATION_ID, dotted(counts))
  return people.map(({ filled }) => filled)
}

function nthCard(
  n: number,
  memberNos: readonly number[],
): { household: Household; entry?: DeliveryEntry } {
  const liaisonNo = memberNos[n % memberNos.length] ?? 1
  const standInNo = memberNos[(n + 1) % memberNos.length] ?? 2
  const wish = {
    _id: newId(),
    householder: nthName(n),
    village: `演示${n % VILLAGES}村`,
    address: `演示路${n}号`,
    ref: `满-${n}`,
    liaisonNo,
    standInNo,
    residents: 1,
  }
  const recording = { stationId: STATION_ID, byNo: liaisonNo, now: MONDAY_MORNING }
  // Number 1 is the household that the product made.
  const household = newHousehold(wish, n + 2, recording)
  return n % 2 === 0 ? { household } : handedOver(household, recording)
}

function handedOver(household: Household, recording: Recording) {
  const { liaisonNo, standInNo } = household
  const name = householderOf(household)
  const attempt = { way: 'handedOver', on: MONDAY, byNo: liaisonNo } as const
  const to = { name, relation: 'householder' } as const
  const entry = newDelivery(cardOf(household), { ...attempt, to }, recording)
  const printed = { liaisonNo, standInNo, at: new Date(MONDAY_MORNING) }
  const attempts = [{ ...attempt, deliveryId: entry._id }]
  return { household: changedHousehold(household, { printed, attempts }).after, entry }
}

function nthPerson(n: number, { _id: householdId, village }: Household) {
  const [name, idNumber, phone] = [nthName(n), nthFilledIdNumber(n), String(19901000000 + n)]
  const parts = {
    identity: { name, idNumber, phone },
    service: { enlisted: '1969-12', branch: 'army' as const },
    home: { householdId, village, address: `演示路${n}号` },
  }
  const file = heldAlone(newFile(STATION_ID, parts, MONDAY_MORNING))
  return { file, filled: { personId: file._id, householdId, name, idNumber, phone } }
}

/** Of another invented region than those of the stories. */
function nthFilledIdNumber(n: number): string {
  const year = 1930 + (n % 70)
  const month = String((Math.floor(n / 70) % 12) + 1).padStart(2, '0')
  const day = String((Math.floor(n / 840) % 28) + 1).padStart(2, '0')
  const sequence = String(Math.floor(n / 23_520) + 1).padStart(3, '0')
  const digits = `990102${year}${month}${day}${sequence}`
  return digits + checkCharacter(digits)
}

function dotted({ byTag, ...numbers }: PeopleCounts): Record<string, number> {
  const tags = Object.entries(byTag).map(([tag, count]) => [`byTag.${tag}`, count])
  return { ...numbers, ...Object.fromEntries(tags) }
}
