import type { addHousehold as addHouseholdProcedure } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { newId } from '../shared/newId'
import { callingMember, type WriteContext } from '../shared/serve'
import { addHouseholds } from './addHouseholds'
import { refuseTakenRef } from './refuseTakenRef'

/** Takes a household up, under the next card number. Eight operations, whatever is stored. */
export async function addHousehold(
  { stationId, household }: InputOf<typeof addHouseholdProcedure>,
  context: WriteContext,
): Promise<OutputOf<typeof addHouseholdProcedure>> {
  const { memberNo: byNo } = callingMember(context)
  return refuseTakenRef(() =>
    context.commit(async (transaction) => {
      const recording = { stationId, byNo, now: context.now }
      const toAdd = { ...household, _id: newId(), residents: 0 }
      const [added] = await addHouseholds(transaction, recording, [toAdd], 'household.')
      if (!added) throw new Error('A household was to be added and was not')
      return { householdId: added._id, cardNo: added.cardNo }
    }),
  )
}
