import type { markPrinted as markPrintedProcedure } from '@contract/contactCards'
import type { CardAsPrinted } from '@contract/contactCards/contactCardInputs'
import type { InputOf } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { Refusal } from '../shared/refusal'
import { callingMember, type WriteContext } from '../shared/serve'
import { changedHousehold, type HouseholdStep, putSteps } from './changedHousehold'
import { servedHousehold } from './held'
import { rosterKnowing } from './holders'
import type { Household } from './records'

/** Keeps whom the printed cards name, so that it is known once somebody else answers. */
export async function markPrinted(
  { stationId, cards }: InputOf<typeof markPrintedProcedure>,
  context: WriteContext,
): Promise<Record<string, never>> {
  const member = callingMember(context)
  const numbers = cards.flatMap(({ liaisonNo, standInNo }) => [liaisonNo, standInNo])
  await rosterKnowing(stationId, numbers, 'cards', '印好的卡')
  return context.commit(async (transaction) => {
    const steps: HouseholdStep[] = []
    for (const card of cards) {
      const household = await servedHousehold(member, card.householdId, transaction)
      steps.push(asPrinted(household, card, context.now))
    }
    await putSteps(transaction, stationId, steps)
    return {}
  })
}

/** A card that the household has already keeps saying what it says: other names need a new card. */
function asPrinted(
  household: Household,
  { issue, liaisonNo, standInNo }: CardAsPrinted,
  now: Instant,
): HouseholdStep {
  if (household.issue !== issue) throw new Refusal('CARD_REPLACED')
  const { printed, standing } = household
  const isSame = printed?.liaisonNo === liaisonNo && printed.standInNo === standInNo
  if (standing === 'delivered' && !isSame) throw new Refusal('NEW_CARD_NEEDED')
  return changedHousehold(household, { printed: { liaisonNo, standInNo, at: new Date(now) } })
}
