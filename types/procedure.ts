import type * as z from 'zod'
import type { ErrorCode } from './errors'
import type { Instant } from './time'

/** A member's roles at a station, in the order of a sign on the door. */
export const MEMBER_ROLES = ['head', 'staff', 'liaison'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

/**
 * Who may call a procedure. `guest`: anyone in WeChat. `person`: who is bound to the file that the
 * input names as `personId`, as that person or as one of the family who acts for them. A member's
 * role: members of the station that the input names as `stationId`. `operator`: who holds the
 * operator's key, without an OPENID.
 */
export type Role = 'guest' | 'person' | MemberRole | 'operator'

export interface Procedure<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends ErrorCode = ErrorCode,
> {
  /** `domain.verb`; the first part is the cloud function that answers. */
  readonly name: `${string}.${string}`
  /** A write takes effect once for each `requestId`. */
  readonly kind: 'read' | 'write'
  readonly who: readonly Role[]
  readonly input: Input
  readonly output: Output
  /** What it may refuse with, besides the common codes. */
  readonly errors: readonly Code[]
  /** Of a read: its last answer may be kept on the caller's phone, to be read without a net. */
  readonly keeps?: true
}

/** Declares a procedure; both sides import the object, so that its name is never typed twice. */
export function procedure<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Code extends ErrorCode,
>(declaration: Procedure<Input, Output, Code>): Procedure<Input, Output, Code> {
  return declaration
}

export type InputOf<P extends Procedure> = z.infer<P['input']>
export type OutputOf<P extends Procedure> = z.infer<P['output']>

/** What the mini-program sends to the function that the procedure's name begins with. */
export interface ProcedureCall {
  procedure: string
  input: unknown
  /** Of a write: made once for each intention, the same on every retry. Of a read: only for the log. */
  requestId?: string | undefined
  /** Of the operator alone: what the environment's OPERATOR_KEY says. */
  operatorKey?: string | undefined
}

/** One field of the input that is not as it should be. */
export interface FieldIssue {
  /** Where, dotted: `served.phone`. */
  path: string
  /** The field's name as the person reads it. */
  label: string
  /** What to do, in Chinese. */
  message: string
}

/** What a procedure comes to: its output, or a refusal. */
export type Answer<Output = unknown> =
  | { ok: true; output: Output }
  | {
      ok: false
      code: ErrorCode
      /** Chinese that a person can act on. */
      message: string
      issues?: FieldIssue[] | undefined
    }

/** An answer on the wire, with the cloud's time: a phone's own clock may be wrong by hours. */
export type Reply<Output = unknown> = Answer<Output> & { now: Instant }

/** The cloud function that answers a procedure: the first part of its name. */
export function functionOf(name: string): string {
  return name.split('.', 1)[0] ?? name
}
