import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { CloudError } from './errors'
import type { Faults } from './faults'
import type { FunctionHost } from './functions/functionHost'
import type { Caller } from './functions/invocation'
import { parseJsonObject } from './parseJsonObject'
import { sendResult } from './sendResult'

/** Bytes of an event as JSON, as in production. */
const EVENT_LIMIT = 6 * 1024 * 1024

const IDENTIFIER = /^[\w-]{1,64}$/
const LIKE_A_NUMBER = /^-?\d+$/

/** `POST /invoke/<function>`: what `wx.cloud.callFunction` is in production. */
export function registerInvokeRoute(
  server: FastifyInstance,
  host: FunctionHost,
  faults: Faults,
): void {
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      '*',
      { parseAs: 'string', bodyLimit: EVENT_LIMIT },
      (_request, body, done) => done(null, body),
    )
    scope.post<{ Params: { name: string } }>(
      '/invoke/:name',
      { bodyLimit: EVENT_LIMIT },
      async (request, reply) => {
        const event = readEvent(request.body)
        const caller = readCaller(request)
        if (typeof caller === 'string') return refuse(reply, 400, 'INVALID_PARAM', caller)
        return invoke(host, faults, request.params.name, event, caller, reply)
      },
    )
  })
}

async function invoke(
  host: FunctionHost,
  faults: Faults,
  name: string,
  event: object,
  caller: Caller,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const fault = faults.take(name)
  // A client that is made to wait must not keep the process from ending.
  if (fault?.kind === 'delay') await delay(fault.milliseconds, undefined, { ref: false })
  if (fault?.kind === 'refuse') return refuse(reply, 500, fault.code, fault.message)
  try {
    const outcome = await host.invoke(name, event, caller)
    if (fault?.kind === 'lose-reply') {
      reply.raw.destroy()
      return reply
    }
    void reply.header('x-call-id', outcome.call.id).header('x-call-units', outcome.call.units)
    if ('error' in outcome) return refuse(reply, 500, outcome.error.code, outcome.error.message)
    return sendResult(reply, outcome.result)
  } catch (error) {
    if (!(error instanceof CloudError) || error.code !== 'FUNCTION_NOT_FOUND') throw error
    return refuse(reply, 404, error.code, error.message)
  }
}

function readEvent(body: unknown): object {
  if (typeof body !== 'string' || body.trim() === '') return {}
  return parseJsonObject(body, 'event')
}

/** The caller from the headers, or what is wrong with them. */
function readCaller(request: FastifyRequest): Caller | string {
  const openid = request.headers['x-wx-openid']
  const unionid = request.headers['x-wx-unionid']
  const source = request.headers['x-wx-source']
  for (const [name, value] of Object.entries({ 'x-wx-openid': openid, 'x-wx-unionid': unionid })) {
    if (value !== undefined && (typeof value !== 'string' || !IDENTIFIER.test(value))) {
      return `The header ${name} must be 1 to 64 letters, digits, "_" or "-".`
    }
    // getWXContext makes a number of it: 0 would count as no caller, long ones would be one person.
    if (value !== undefined && LIKE_A_NUMBER.test(value)) {
      return `The header ${name} must not be a number alone: the SDK would not keep it as text.`
    }
  }
  return {
    openid: openid === undefined ? undefined : String(openid),
    unionid: unionid === undefined ? undefined : String(unionid),
    source: source === undefined ? defaultSource(openid !== undefined) : String(source),
  }
}

function defaultSource(person: boolean): string {
  return person ? 'wx_client' : 'wx_devtools'
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ error: { code, message } })
}
