import type { bindByCard } from '@contract/bindings'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findHousehold, householdOfCode } from '../contactCards/public'
import { findInHousehold, hasIdTail, isOfHousehold } from '../people/public'
import type { WriteContext } from '../shared/serve'
import { bindSelf, refuseBoundCaller } from './bindSelf'
import { refuseMember } from './refuseMember'
import { isSameName } from './sameName'
import { cardPlace, countGuess, type Guess } from './tries/tries'

/** A card may lie in the street: the code opens nothing without what only the household knows. */
export async function byCard(
  { code, name, idTail, consent }: InputOf<typeof bindByCard>,
  context: WriteContext,
): Promise<OutputOf<typeof bindByCard>> {
  const { callerId, now } = context
  await refuseBoundCaller(callerId)
  const card = await householdOfCode(code)
  if (card) await refuseMember(card.stationId, callerId)
  const at = { kind: 'card', value: card ? cardPlace(card) : code } as const
  const guess: Guess = { callerId, at, answers: [name, idTail] }
  await countGuess(guess, now)
  const householdId = card?._id ?? ''
  return bindSelf(
    {
      guess,
      way: 'card',
      agreedVersion: consent,
      candidates: card ? await findInHousehold(householdId, name) : [],
      isIt: (person) =>
        !person.ended &&
        isOfHousehold(person, householdId) &&
        isSameName(person.name, name) &&
        hasIdTail(person, idTail),
      // A card that was replaced in this very moment opens nothing.
      async isStillOpen(transaction) {
        const household = await findHousehold(householdId, transaction)
        return household?.endedAt === null && household.issue === card?.issue
      },
    },
    context,
  )
}
