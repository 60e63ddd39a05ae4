import type { addHousehold as addHouseholdProcedure } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { requireActive } from '../members/public'
import { callingMember, type WriteContext } from '../shared/serve'
import { addHouseholds } from './addHouseholds'
import { namedIn } from './holders'
import { refuseTakenRef } from './refuseTakenRef'

/** Takes a household up, under the next card number. Eight operations, whatever is stored. */
export async function addHousehold(
  { stationId, household }: InputOf<typeof addHouseholdProcedure>,
  context: WriteContext,
): Promise<OutputOf<typeof addHouseholdProcedure>> {
  const { memberNo: byNo } = callingMember(context)
  return refuseTakenRef(() =>
    context.commit(async (transaction) => {
      await requireActive(transaction, stationId, namedIn(household, 'household.'))
      const recording = { stationId, byNo, now: context.now }
      const [added] = await addHouseholds(transaction, recording, [household])
      if (!added) throw new Error('A household was to be added and was not')
      return { householdId: added._id, cardNo: added.cardNo }
    }),
  )
}
