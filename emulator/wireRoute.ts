import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Actions } from './action'
import type { Clock } from './clock'
import { CloudError } from './errors'
import type { Invocation } from './functions/invocation'
import type { Meter } from './meter'
import { parseJsonObject } from './parseJsonObject'
import { readForm } from './readForm'

export interface WireOptions {
  actions: Actions
  clock: Clock
  findInvocation(id: string | undefined): Invocation | undefined
  /** Counts requests that belong to no running invocation. */
  outsideMeter: Meter
  log(message: string): void
  /** Called after each commit, before its function hears of it. */
  onCommit(): void
}

const BODY_LIMIT = 64 * 1024 * 1024

/** `POST /admin`: the one endpoint that wx-server-sdk talks to. */
export function registerWireRoute(server: FastifyInstance, options: WireOptions): void {
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
      (_request, body, done) => done(null, body),
    )
    scope.post('/admin', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
      const requestId = randomUUID()
      try {
        const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const body = await readBody(raw, request.headers['content-type'])
        const answer = await answerRequest(body, options)
        if (Buffer.isBuffer(answer)) return reply.type('application/octet-stream').send(answer)
        return { ...answer, requestId }
      } catch (error) {
        return { ...failure(error, options.log), requestId }
      }
    })
  })
}

async function readBody(
  raw: Buffer,
  contentType: string | undefined,
): Promise<Record<string, unknown>> {
  if (contentType?.startsWith('multipart/form-data')) return readForm(raw, contentType)
  return parseJsonObject(raw.toString('utf8'), 'request body')
}

async function answerRequest(body: Record<string, unknown>, options: WireOptions): Promise<object> {
  const name = String(body.action)
  const action = Object.hasOwn(options.actions, name) ? options.actions[name] : undefined
  if (action === undefined) {
    throw new CloudError('INVALID_ACTION', `The local cloud has no action "${name}".`)
  }
  const token = typeof body.wxCloudApiToken === 'string' ? body.wxCloudApiToken : ''
  const invocation = options.findInvocation(token)
  if (invocation === undefined && token !== '') {
    options.log(
      `${name} came from a function run that had already ended: its promise was not awaited.`,
    )
  }
  const answer = await action(body, {
    now: () => options.clock.now(),
    invocationId: invocation?.id,
    meter: invocation?.call ?? options.outsideMeter,
  })
  if (name === 'database.commitTransaction') options.onCommit()
  return answer
}

function failure(
  error: unknown,
  log: (message: string) => void,
): { code: string; message: string } {
  if (error instanceof CloudError) return { code: error.code, message: error.message }
  log(error instanceof Error ? (error.stack ?? String(error)) : String(error))
  return { code: 'SYS_ERR', message: 'The local cloud failed; its log says where.' }
}
