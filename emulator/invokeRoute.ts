import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { CloudError } from './errors'
import type { Faults } from './faults'
import type { FunctionHost } from './functions/functionHost'
import type { Caller } from './functions/invocation'
import { parseJsonObject } from './parseJsonObject'
import { readIdentifier } from './readIdentifier'
import { sendResult } from './sendResult'

/** Bytes of an event as JSON, as in production. */
const EVENT_LIMIT = 6 * 1024 * 1024

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

/** The caller from the headers; throws CloudError when they cannot be. */
function readCaller(request: FastifyRequest): Caller {
  const openid = readIdentifier(request, 'x-wx-openid')
  const source = request.headers['x-wx-source']
  return {
    openid,
    unionid: readIdentifier(request, 'x-wx-unionid'),
    source: source === undefined ? defaultSource(openid !== undefined) : String(source),
  }
}

function defaultSource(person: boolean): string {
  return person ? 'wx_client' : 'wx_devtools'
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ error: { code, message } })
}
