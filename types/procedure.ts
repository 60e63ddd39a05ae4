import type * as z from 'zod'
import type { CommonErrorCode, ErrorCode } from './errors'
import type { Instant } from './time'

/**
 * Who may call a procedure.
 * `guest`: anyone in WeChat. `person`: bound to a file. `liaison`, `staff`, `head`: members of the
 * station named in the input. `operator`: called from the cloud's console, without an OPENID.
 * `timer`: called by the cloud's clock.
 */
export type Role = 'guest' | 'person' | 'liaison' | 'staff' | 'head' | 'operator' | 'timer'

/** A member's roles at a station, in the order of a sign on the door. */
export const MEMBER_ROLES = ['head', 'staff', 'liaison'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

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
  /** Made by the caller, once for each intention; the same on every retry. Writes only. */
  requestId?: string | undefined
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
      code: ErrorCode | CommonErrorCode
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
