import type { Member } from '../shared/caller'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import type { Household } from './records'
import { findHousehold } from './store'

/** Whether a member answers for a household, as its liaison or its stand-in. */
function holdsHousehold(
  { stationId, holdsFor }: Pick<Member, 'stationId' | 'holdsFor'>,
  household: Pick<Household, 'stationId' | 'liaisonNo' | 'standInNo'>,
): boolean {
  if (household.stationId !== stationId) return false
  return holdsFor.includes(household.liaisonNo) || holdsFor.includes(household.standInNo)
}

/** Whether a member may open a household: head and staff any of their station, a liaison what they hold. */
export function mayOpen(member: Member, household: Household): boolean {
  if (member.role === 'liaison') return holdsHousehold(member, household)
  return household.stationId === member.stationId
}

/**
 * A household that the member may open. One database operation.
 * @throws Refusal `NOT_ALLOWED`, alike for one elsewhere and for one that does not exist
 */
export async function openedHousehold(
  member: Member,
  householdId: string,
  transaction?: Transaction,
): Promise<Household> {
  const household = await findHousehold(householdId, transaction)
  if (!household || !mayOpen(member, household)) throw new Refusal('NOT_ALLOWED')
  return household
}

/**
 * The same, of one that the station still serves.
 * @throws Refusal `NOT_ALLOWED`, `HOUSEHOLD_ENDED`
 */
export async function servedHousehold(
  member: Member,
  householdId: string,
  transaction?: Transaction,
): Promise<Household> {
  const household = await openedHousehold(member, householdId, transaction)
  if (household.endedAt) throw new Refusal('HOUSEHOLD_ENDED')
  return household
}
