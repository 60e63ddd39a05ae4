import type { bindByPhone } from '@contract/bindings'
import type { InputOf, OutputOf } from '@contract/procedure'
import { findByPhone } from '../people/public'
import type { WriteContext } from '../shared/serve'
import { bindSelf, refuseBoundCaller } from './bindSelf'
import { phoneNumberOf } from './phoneNumber'
import { refuseMember } from './refuseMember'
import { isSameName } from './sameName'
import { countGuess, type Guess } from './tries/tries'

/** Who holds the phone of a file and knows the name on it is the person. */
export async function byPhone(
  { stationId, name, phoneCode, consent }: InputOf<typeof bindByPhone>,
  context: WriteContext,
): Promise<OutputOf<typeof bindByPhone>> {
  const { callerId, now } = context
  await refuseBoundCaller(callerId)
  const phone = await phoneNumberOf(phoneCode)
  await refuseMember(stationId, callerId)
  const guess: Guess = { callerId, at: { kind: 'phone', value: phone }, answers: [stationId, name] }
  await countGuess(guess, now)
  return bindSelf(
    {
      guess,
      way: 'phone',
      agreedVersion: consent,
      candidates: await findByPhone(stationId, phone),
      isIt: (person) =>
        !person.ended &&
        person.stationId === stationId &&
        person.phones.includes(phone) &&
        isSameName(person.name, name),
    },
    context,
  )
}
