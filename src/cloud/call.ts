import { ERROR_MESSAGES, type ErrorCode } from '@contract/errors'
import { InstantField } from '@contract/primitives'
import { functionOf, type InputOf, type OutputOf, type Procedure } from '@contract/procedure'
import { onlineManager } from '@tanstack/react-query'
import * as z from 'zod'
import { noteCloudTime } from './cloudTime'
import { Refused, Unreachable } from './failure'
import { newRequestId } from './requestId'
import { send } from './transport'

/**
 * How long an answer is waited for, in ms. A function may run 20 s, and what it has written by then
 * is to be heard of; a page that only reads had better ask again.
 */
const PATIENCE_MS = { read: 10_000, write: 25_000 } as const

/**
 * Calls a procedure.
 * @param options.requestId of a write that may have been sent before; a new one otherwise.
 * @throws Refused when the function says no; Unreachable when no answer came.
 */
export async function call<P extends Procedure>(
  procedure: P,
  input: InputOf<P>,
  options: { requestId?: string } = {},
): Promise<OutputOf<P>> {
  const requestId = options.requestId ?? newRequestId()
  if (!onlineManager.isOnline()) throw new Unreachable(requestId, false, 'offline')
  const event = { procedure: procedure.name, input, requestId }
  const reply = await withinTime(
    send(functionOf(procedure.name), event),
    PATIENCE_MS[procedure.kind],
  ).catch((thrown) => {
    throw new Unreachable(requestId, true, thrown instanceof Error ? thrown.message : `${thrown}`)
  })
  return outputOf(procedure, reply, requestId)
}

const AnyReply = z.union([
  z.object({ ok: z.literal(true), output: z.unknown(), now: InstantField }),
  z.object({
    ok: z.literal(false),
    now: InstantField,
    code: z.string(),
    message: z.string(),
    issues: z
      .array(z.object({ path: z.string(), label: z.string(), message: z.string() }))
      .optional(),
  }),
])

function outputOf<P extends Procedure>(
  procedure: P,
  reply: unknown,
  requestId: string,
): OutputOf<P> {
  const answer = AnyReply.safeParse(reply)
  if (!answer.success) throw new Refused('FAILED', requestId)
  noteCloudTime(answer.data.now)
  if (!answer.data.ok) {
    const { code, message, issues } = answer.data
    throw new Refused(isErrorCode(code) ? code : 'FAILED', requestId, message, issues)
  }
  const output = procedure.output.safeParse(answer.data.output)
  if (!output.success) throw new Refused('FAILED', requestId)
  // What this procedure's own schema let through; TypeScript sees only that it is some schema.
  return output.data as OutputOf<P>
}

function isErrorCode(code: string): code is ErrorCode {
  return code in ERROR_MESSAGES
}

async function withinTime<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([promise, timeout])
  } finally {
    clearTimeout(timer)
  }
}
