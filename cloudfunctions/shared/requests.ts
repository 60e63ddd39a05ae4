import { collection, command, type Transaction } from './database'
import type { JobTime } from './forEachDue'
import { refuseField } from './refuseField'
import { removeDue } from './removeDue'
import { blindIndex, type Place, type Sealed, seal, sealingVersion, unseal } from './sealed'

/** How long a retry still gets the first answer; a page gives a request up after minutes. */
const KEEP_DAYS = 7

interface AnsweredRequest {
  /** Keyed digest of the input, to tell a retry from another intention with the same id. */
  inputDigest: string
  /** JSON: an answer may tell its caller a secret that is stored nowhere else, a code for instance. */
  output: Sealed
  sealVersion: number
  answeredAt: Date
}

/** One write that takes effect once, however often it is asked for. */
export interface Request {
  id: string
  inputDigest: string
}

export function requestOf(
  callerId: string,
  procedure: string,
  requestId: string,
  input: unknown,
): Request {
  return {
    id: blindIndex('request', [callerId, procedure, requestId].join('\n')),
    inputDigest: blindIndex('input', JSON.stringify(input)),
  }
}

/** What the tries of one request have in common; another input under the same id has another key. */
export function keyOf({ id, inputDigest }: Request): string {
  return blindIndex('requestKey', [id, inputDigest].join('\n'))
}

/**
 * Records the answer inside the write's own transaction, so that the write and its answer stand
 * or fall together. A second commit of the same request fails on the id.
 */
export async function recordAnswer(
  transaction: Transaction,
  request: Request,
  output: object,
  now: number,
): Promise<void> {
  await transaction.documents<AnsweredRequest>('requests').add(request.id, {
    inputDigest: request.inputDigest,
    output: seal(placeOf(request), JSON.stringify(output)),
    sealVersion: sealingVersion(),
    answeredAt: new Date(now),
  })
}

/**
 * The answer already given to a request, or undefined where there is none.
 * Looked up only once a write has failed: a retry is rare, and so the first try pays nothing.
 * @throws Refusal `BAD_INPUT` when the id was used for another input
 */
export async function firstAnswer(request: Request): Promise<unknown> {
  const answered = await collection<AnsweredRequest>('requests').get(request.id)
  if (!answered) return undefined
  if (answered.inputDigest === request.inputDigest) {
    return JSON.parse(unseal(placeOf(request), answered.output))
  }
  return refuseField('requestId', '操作编号', '这次操作的编号用过了，请退回去再点一次。')
}

function placeOf({ id }: Request): Place {
  return { field: 'requests.output', documentId: id }
}

/** Forgets answers nobody can ask for any more; returns how many. */
export async function forgetOldAnswers({ now, until }: JobTime): Promise<number> {
  const requests = collection<AnsweredRequest>('requests')
  const before = new Date(now - KEEP_DAYS * 24 * 3_600_000)
  return removeDue(requests, { answeredAt: command.lt(before) }, until)
}
