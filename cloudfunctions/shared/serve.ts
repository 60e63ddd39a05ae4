import { COMMON_ERRORS, ERROR_MESSAGES, type ErrorCode } from '@contract/errors'
import { fieldIssues } from '@contract/fieldIssues'
import { PersonId, RequestId, StationId } from '@contract/primitives'
import type { FieldIssue, InputOf, OutputOf, Procedure, Reply } from '@contract/procedure'
import type { Instant } from '@contract/time'
import {
  type Admitted,
  admit,
  type Belonging,
  type Member,
  requireStillAdmitted,
  whoCalls,
} from './caller'
import type { Transaction } from './database'
import { logCall, logFailure } from './log'
import { Refusal } from './refusal'
import { firstAnswer, keyOf, type Request, recordAnswer, requestOf } from './requests'
import { transact } from './transact'

/** What a procedure knows besides its input: who was let in, and when. */
export interface Context extends Admitted {
  now: Instant
}

/** The member who calls a procedure that only members may call. */
export function callingMember({ member }: Context): Member {
  if (!member) throw new Error('This procedure is open to others than members')
  return member
}

export interface WriteContext extends Context {
  /** The same for each try of a request, and for no other; what is made before `commit` is named by it. */
  requestKey: string
  /**
   * Runs the write and records its answer in one transaction; `work` may run several times. Each time
   * it is made sure first that who was let in still would be.
   */
  commit<Output extends object>(
    work: (transaction: Transaction) => Promise<Output>,
  ): Promise<Output>
}

/** A procedure of the contract joined to the function that carries it out. */
export type Route =
  | { kind: 'read'; procedure: Procedure; handle: Handle<Context> }
  | { kind: 'write'; procedure: Procedure; handle: Handle<WriteContext> }

type Handle<C extends Context> = (input: unknown, context: C) => Promise<object>

export function read<P extends Procedure>(
  procedure: P,
  handle: (input: InputOf<P>, context: Context) => Promise<OutputOf<P> & object>,
): Route {
  // The router has parsed the input with this very schema.
  return {
    kind: 'read',
    procedure,
    handle: (input, context) => handle(input as InputOf<P>, context),
  }
}

export function write<P extends Procedure>(
  procedure: P,
  handle: (input: InputOf<P>, context: WriteContext) => Promise<OutputOf<P> & object>,
): Route {
  return {
    kind: 'write',
    procedure,
    handle: (input, context) => handle(input as InputOf<P>, context),
  }
}

interface Call {
  route: Route
  input: unknown
  requestId: string | undefined
  operatorKey: unknown
}

/** The entry of a cloud function: answers every event with a reply, whatever it holds. */
export function serve(routes: readonly Route[]): (event: unknown) => Promise<Reply> {
  const byName = new Map(routes.map((each) => [each.procedure.name as string, each]))
  return async function main(event) {
    const started = performance.now()
    const record = { procedure: 'unknown', requestId: undefined as string | undefined }
    const finished = (code: string) => ({
      ...record,
      code,
      milliseconds: Math.round(performance.now() - started),
    })
    try {
      const call = readCall(event, byName)
      record.procedure = call.route.procedure.name
      record.requestId = call.requestId
      const output = await answer(call).catch((error) => {
        throw asDeclared(call.route.procedure, error)
      })
      logCall(finished('OK'))
      return { ok: true, output, now: Date.now() }
    } catch (error) {
      if (error instanceof Refusal) {
        logCall(finished(error.code))
        return refusalReply(error.code, error.issues)
      }
      logFailure(finished('FAILED'), error)
      return refusalReply('FAILED')
    }
  }
}

/** A refusal that the contract does not name is our fault, not the person's. */
function asDeclared(procedure: Procedure, error: unknown): unknown {
  if (!(error instanceof Refusal)) return error
  if (error.code in COMMON_ERRORS || procedure.errors.includes(error.code)) return error
  return new Error(`${procedure.name} refuses with ${error.code}, which its contract does not name`)
}

function refusalReply(code: ErrorCode, issues?: FieldIssue[]): Reply {
  const message = ERROR_MESSAGES[code]
  return { ok: false, code, message, ...(issues && { issues }), now: Date.now() }
}

function readCall(event: unknown, routes: Map<string, Route>): Call {
  if (typeof event !== 'object' || event === null) throw new Refusal('UNKNOWN_PROCEDURE')
  const name: unknown = Reflect.get(event, 'procedure')
  const found = typeof name === 'string' ? routes.get(name) : undefined
  if (!found) throw new Refusal('UNKNOWN_PROCEDURE')
  return {
    route: found,
    input: Reflect.get(event, 'input'),
    requestId: readRequestId(found.procedure, Reflect.get(event, 'requestId')),
    operatorKey: Reflect.get(event, 'operatorKey'),
  }
}

function readRequestId(procedure: Procedure, value: unknown): string | undefined {
  if (value === undefined && procedure.kind === 'read') return undefined
  const parsed = RequestId.safeParse(value)
  if (parsed.success) return parsed.data
  const issues = fieldIssues(RequestId, value)
  throw new Refusal(
    'BAD_INPUT',
    issues.map((issue) => ({ ...issue, path: 'requestId' })),
  )
}

async function answer(call: Call): Promise<object> {
  const { procedure } = call.route
  const caller = whoCalls(call.operatorKey)
  // Who may not call learns nothing of what a right input looks like.
  const admitted = await admit(caller, procedure.who, belongingOf(call.input))
  const parsed = procedure.input.safeParse(call.input)
  if (!parsed.success) throw new Refusal('BAD_INPUT', fieldIssues(procedure.input, call.input))
  const context = { ...admitted, now: Date.now() }
  if (call.route.kind === 'read') {
    return procedure.output.parse(await call.route.handle(parsed.data, context)) as object
  }
  const request = requestOf(admitted.callerId, procedure.name, call.requestId ?? '', parsed.data)
  const { handle } = call.route
  const commit = commitOf(request, context)
  const writing = { ...context, requestKey: keyOf(request), commit }
  const output = await answerOnce(request, () => handle(parsed.data, writing))
  return procedure.output.parse(output) as object
}

/** A write whose first try succeeded is answered as then, even where it would now be refused. */
async function answerOnce(request: Request, handle: () => Promise<object>): Promise<unknown> {
  try {
    return await handle()
  } catch (error) {
    const first = await firstAnswer(request)
    if (first !== undefined) return first
    throw error
  }
}

function commitOf(request: Request, context: Context): WriteContext['commit'] {
  return (work) =>
    transact(async (transaction) => {
      await requireStillAdmitted(transaction, context)
      const output = await work(transaction)
      await recordAnswer(transaction, request, output, context.now)
      return output
    })
}

/** Read before the whole input is parsed: only a well-formed id looks anything up. */
function belongingOf(input: unknown): Belonging {
  if (typeof input !== 'object' || input === null) {
    return { stationId: undefined, personId: undefined }
  }
  return {
    stationId: StationId.safeParse(Reflect.get(input, 'stationId')).data,
    personId: PersonId.safeParse(Reflect.get(input, 'personId')).data,
  }
}
