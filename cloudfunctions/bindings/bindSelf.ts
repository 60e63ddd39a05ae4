import type { BindingWay } from '@contract/bindings/bindingTerms'
import type { Person } from '../people/public'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { bind } from './bind'
import { refuseMember } from './refuseMember'
import { forgetGuess, type Guess } from './tries/tries'
import { findWholeFile } from './wholeFile'

/** Who somebody says to be, and how it is found out. */
export interface Claim {
  guess: Guess
  way: BindingWay
  /** The version of the text that was agreed to. */
  agreedVersion: number
  /** Those among whom it may be. */
  candidates: readonly Person[]
  /** Whether it is this one; asked again of the file as the transaction finds it. */
  isIt: (person: Person) => boolean
  /** Whether the way in is still open. */
  isStillOpen?: (transaction: Transaction) => Promise<boolean>
}

/**
 * Ties the caller as the person to the one file that the claim fits.
 * @throws Refusal `BINDING_NOT_MATCHED` whatever does not fit, and where the person is bound
 * elsewhere; `MEMBER_BINDS_AT_DESK`, and what `bind` refuses besides
 */
export async function bindSelf(
  { guess, way, agreedVersion, candidates, isIt, isStillOpen }: Claim,
  { callerId, now, commit }: WriteContext,
): Promise<{ personId: string }> {
  const [found, ...others] = candidates.filter(isIt)
  if (!found || others.length > 0) throw new Refusal('BINDING_NOT_MATCHED')
  const bound = await commit(async (transaction) => {
    const file = await findWholeFile(found.personId, transaction)
    const open = isStillOpen ? await isStillOpen(transaction) : true
    if (!file || !isIt(file.person) || !open) throw new Refusal('BINDING_NOT_MATCHED')
    await refuseMember(file.person.stationId, callerId, transaction)
    const tie = {
      openId: callerId,
      file,
      as: 'self',
      kinship: null,
      familyName: null,
      way,
      consent: { by: 'self', version: agreedVersion, at: new Date(now) },
      agreedVersion,
      recordedByNo: null,
      boundMemberNo: null,
      inviter: null,
    } as const
    return { personId: await bind(transaction, tie, now) }
  }).catch((error: unknown) => {
    throw isBoundElsewhere(error) ? new Refusal('BINDING_NOT_MATCHED') : error
  })
  // Only what was of use is crossed out: a right guess that is refused costs a try like a wrong one.
  await forgetGuess(guess, now)
  return bound
}

/** Who is not the person must not learn by it that the guess was right. */
function isBoundElsewhere(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'ALREADY_BOUND_ELSEWHERE'
}
