import { type BindingWay, TIES_MAX } from '@contract/bindings/bindingTerms'
import type { ErrorCode } from '@contract/errors'
import { findPerson, type Person } from '../people/public'
import type { Transaction } from '../shared/database'
import { Refusal } from '../shared/refusal'
import type { WriteContext } from '../shared/serve'
import { bind } from './bind'
import { refuseMember } from './refuseMember'
import { findBindingPersons, findBindingUser } from './store'
import { forgetGuess, type Guess } from './tries/tries'

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
 * Refuses for what concerns the caller alone, before a guess is looked at: asked after it, it would tell
 * who is refused that the guess was right. One database operation.
 * @throws Refusal `BOUND_TO_OTHER_FILE`, `TOO_MANY_TIES`
 */
export async function refuseBoundCaller(callerId: string): Promise<void> {
  const { selfPersonId, ties } = await findBindingUser(undefined, callerId)
  if (selfPersonId !== null) throw new Refusal('BOUND_TO_OTHER_FILE')
  if (ties >= TIES_MAX) throw new Refusal('TOO_MANY_TIES')
}

/**
 * Ties the caller as the person to the one file that the claim fits.
 * @throws Refusal `BINDING_NOT_MATCHED` whatever does not fit, and where nobody more can be bound;
 * `MEMBER_BINDS_AT_DESK`
 */
export async function bindSelf(claim: Claim, context: WriteContext): Promise<{ personId: string }> {
  const { guess, candidates, isIt } = claim
  const [found, ...others] = candidates.filter(isIt)
  // Asked of a wrong guess too: how much was done must not tell that one was right.
  const isFree = await canBeBound(found ?? candidates[0])
  if (!found || others.length > 0 || !isFree) throw new Refusal('BINDING_NOT_MATCHED')
  const bound = await bindFound(claim, found, context).catch((error: unknown) => {
    throw isOfMeanwhile(error) ? new Refusal('BINDING_NOT_MATCHED') : error
  })
  // Only what was of use is crossed out: a right guess that is refused costs a try like a wrong one.
  await forgetGuess(guess, context.now)
  return bound
}

/** Whether a file takes one more tie, as its person. One database operation, of no file too. */
async function canBeBound(person: Person | undefined): Promise<boolean> {
  const ids = person?.ids ?? ['']
  const tied = await findBindingPersons(ids)
  const ties = tied.reduce((sum, each) => sum + each.ties, 0)
  return ties < TIES_MAX && tied.every(({ selfOpenId }) => selfOpenId === null)
}

function bindFound(
  { way, agreedVersion, isIt, isStillOpen }: Claim,
  { personId }: Person,
  { callerId, now, commit }: WriteContext,
): Promise<{ personId: string }> {
  return commit(async (transaction) => {
    const file = await findPerson(personId, transaction)
    const open = isStillOpen ? await isStillOpen(transaction) : true
    if (!file || !isIt(file) || !open) throw new Refusal('BINDING_NOT_MATCHED')
    await refuseMember(file.stationId, callerId, transaction)
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
  })
}

/** What came up since it was asked: who made two guesses at once must not learn by it which was right. */
function isOfMeanwhile(error: unknown): boolean {
  return error instanceof Refusal && MEANWHILE.includes(error.code)
}
const MEANWHILE: readonly ErrorCode[] = [
  'ALREADY_BOUND_ELSEWHERE',
  'BOUND_TO_OTHER_FILE',
  'TOO_MANY_TIES',
]
