import { ERROR_MESSAGES, type ErrorCode } from '@contract/errors'
import type { FieldIssue } from '@contract/procedure'
import { readOutNumber } from './requestId'

/** Why a call gave no output; `message` is Chinese that a person can act on. */
export abstract class Failure extends Error {
  constructor(
    message: string,
    readonly requestId: string,
  ) {
    super(message)
  }

  /** Four digits to read out on the phone; the function's log holds the same request. */
  get number(): string {
    return readOutNumber(this.requestId)
  }
}

/** The function has answered no. */
export class Refused extends Failure {
  override readonly name = 'Refused'

  constructor(
    readonly code: ErrorCode,
    requestId: string,
    message: string = ERROR_MESSAGES[code],
    readonly issues: readonly FieldIssue[] = [],
  ) {
    super(message, requestId)
  }
}

/** No answer has come; what was `sent` may have taken effect all the same. */
export class Unreachable extends Failure {
  override readonly name = 'Unreachable'

  constructor(
    requestId: string,
    /** False where the phone was offline and nothing has left it. */
    readonly sent: boolean,
    /** For the log of a developer, never shown. */
    readonly reason: string,
  ) {
    super(sent ? SENT_MESSAGE : OFFLINE_MESSAGE, requestId)
  }
}

const SENT_MESSAGE = '没等到回音，可能是网不好。请再点一次，不会交两份。'
const OFFLINE_MESSAGE = '手机现在没有网。连上网再点一次，或者打电话。'

/** Whether the function has decided against it; BUSY and FAILED only say that it could not decide. */
export function isDenied(failure: unknown): failure is Refused {
  return failure instanceof Refused && failure.code !== 'BUSY' && failure.code !== 'FAILED'
}

/** Whether it is still open if a write has taken effect, so that it must be asked again by its id. */
export function isUncertain(failure: unknown): boolean {
  return !isDenied(failure)
}

/** Whether asking again at once may help: the answer was lost, or too many asked at a time. */
export function isWorthAsking(failure: unknown): boolean {
  if (failure instanceof Refused) return failure.code === 'BUSY'
  return failure instanceof Unreachable && failure.sent
}
