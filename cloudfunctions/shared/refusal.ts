import { ERROR_MESSAGES, type ErrorCode } from '@contract/errors'
import type { FieldIssue } from '@contract/procedure'

/** A refusal that the person is meant to read; anything else that is thrown is our fault. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly issues?: FieldIssue[],
  ) {
    super(ERROR_MESSAGES[code])
    this.name = 'Refusal'
  }
}
