import type { findByCardNo as findByCardNoProcedure } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findRoster } from '../members/public'
import { Refusal } from '../shared/refusal'
import { type Context, callingMember } from '../shared/serve'
import { mayOpen } from './held'
import { householdRow } from './householdRow'
import { findByCardNos } from './store'

/** The household with a card number, also one that is no longer served: three operations at most. */
export async function findByCardNo(
  { stationId, cardNo }: InputOf<typeof findByCardNoProcedure>,
  context: Context,
): Promise<OutputOf<typeof findByCardNoProcedure>> {
  const [household] = await findByCardNos(stationId, [cardNo])
  if (!household || !mayOpen(callingMember(context), household)) throw new Refusal('NOT_FOUND')
  return householdRow(household, await findRoster(stationId))
}
