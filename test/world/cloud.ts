import { randomBytes } from 'node:crypto'
import {
  functionOf,
  type InputOf,
  type OutputOf,
  type Procedure,
  type ProcedureCall,
  type Reply,
} from '@contract/procedure'

/** Where procedures are called: the address of a local cloud. */
export interface Cloud {
  url: string
  /** What the operator shows. */
  operatorKey?: string
}

/** A refusal that a story did not expect. */
export class Refused extends Error {
  constructor(readonly reply: Extract<Reply, { ok: false }>) {
    super(`${reply.code}: ${reply.message} ${JSON.stringify(reply.issues ?? '')}`)
  }
}

/** Who calls: an OPENID, or undefined for who has none. */
export type OpenId = string | undefined

/** The operator has no OPENID, but the key. */
export const OPERATOR: OpenId = undefined

export function newRequestId(): string {
  return randomBytes(16).toString('hex')
}

/** Sends an event as it is to a function, and returns its reply as it is. */
export async function invoke(
  cloud: Cloud,
  openId: OpenId,
  functionName: string,
  event: unknown,
): Promise<Reply> {
  const response = await fetch(`${cloud.url}/invoke/${functionName}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(openId && { 'x-wx-openid': openId }) },
    body: JSON.stringify(event),
  })
  const body = (await response.json()) as { result?: Reply; error?: { message: string } }
  if (!body.result) throw new Error(`${functionName} failed: ${body.error?.message}`)
  return body.result
}

/** Calls a procedure and returns its reply, a refusal too. */
export function ask<P extends Procedure>(
  cloud: Cloud,
  openId: OpenId,
  procedure: P,
  input: InputOf<P>,
  requestId = newRequestId(),
): Promise<Reply<OutputOf<P>>> {
  const { name } = procedure
  const operatorKey = openId === OPERATOR ? cloud.operatorKey : undefined
  const event: ProcedureCall = { procedure: name, input, requestId, operatorKey }
  const reply = invoke(cloud, openId, functionOf(name), event)
  return reply as Promise<Reply<OutputOf<P>>>
}

/**
 * Calls a procedure that is meant to succeed.
 * @throws Refused
 */
export async function call<P extends Procedure>(
  cloud: Cloud,
  openId: OpenId,
  procedure: P,
  input: InputOf<P>,
  requestId?: string,
): Promise<OutputOf<P>> {
  const reply = await ask(cloud, openId, procedure, input, requestId)
  if (!reply.ok) throw new Refused(reply)
  return reply.output
}
