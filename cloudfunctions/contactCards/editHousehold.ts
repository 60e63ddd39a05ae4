import type { editHousehold as editHouseholdProcedure } from '@contract/contactCards'
import type { HouseholdEdit } from '@contract/contactCards/contactCardInputs'
import type { InputOf } from '@contract/procedure'
import { callingMember, type WriteContext } from '../shared/serve'
import { changedHousehold, putSteps } from './changedHousehold'
import { fieldChanges, newChange } from './changes'
import { servedHousehold } from './held'
import { addressOf, householderOf, refKeyOf, sealAddress, sealHouseholder } from './newHousehold'
import type { Household, HouseholdRecord } from './records'
import { refuseTakenRef } from './refuseTakenRef'
import { addChanges, findCounts } from './store'
import { refuseTooManyVillages } from './villages'

/**
 * Changes what is named, and keeps what it was before. In another village it is marked until everybody who
 * lives there has followed.
 */
export async function editHousehold(
  { stationId, householdId, edit, why }: InputOf<typeof editHouseholdProcedure>,
  context: WriteContext,
): Promise<Record<string, never>> {
  const member = callingMember(context)
  const recording = { stationId, byNo: member.memberNo, now: context.now }
  return refuseTakenRef(() =>
    context.commit(async (transaction) => {
      const household = await servedHousehold(member, householdId, transaction)
      const { village = household.village } = edit
      const isMoved = village !== household.village
      if (isMoved) refuseTooManyVillages(await findCounts(stationId, transaction), [village])
      const fields = fieldChanges(readable(household), named(edit))
      if (fields.length === 0) return {}
      const changes = {
        ...stored(household, edit),
        ...(isMoved && { movedByNo: member.memberNo }),
      }
      await putSteps(transaction, stationId, [changedHousehold(household, changes)])
      const change = newChange(householdId, { action: 'edit', why, fields }, recording)
      await addChanges(transaction, [change])
      return {}
    }),
  )
}

function readable(household: Household) {
  const { village, ref } = household
  return {
    householder: householderOf(household),
    village,
    address: addressOf(household),
    ref: ref ?? undefined,
  }
}

/** What the edit names; null has become undefined, as where there is nothing. */
function named(edit: HouseholdEdit): Record<string, string | undefined> {
  const given = Object.entries(edit).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([field, value]) => [field, value ?? undefined]))
}

function stored(
  { _id, stationId }: Household,
  { householder, village, address, ref }: HouseholdEdit,
): Partial<HouseholdRecord> {
  return {
    ...(householder !== undefined && { householder: sealHouseholder(_id, householder) }),
    ...(village !== undefined && { village }),
    ...(address !== undefined && { address: sealAddress(_id, address ?? undefined) }),
    ...(ref !== undefined && { ref, refKey: refKeyOf(stationId, ref ?? undefined, _id) }),
  }
}
