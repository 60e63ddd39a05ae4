import type { FastifyInstance } from 'fastify'
import type { CloudParts } from '../cloudParts'
import { listFunctions } from '../functions/functionFolder'
import { sendResult } from '../sendResult'
import { declaredTriggers, fireTimer } from '../timers/runTimers'
import { readLimit } from './requestBody'

/** The call log, the functions, and firing a timer by hand. */
export function registerFunctionRoutes(server: FastifyInstance, parts: CloudParts): void {
  const { calls, clock, functions } = parts
  const { functionsFolder, log } = parts.settings

  server.get('/control/functions', async () => ({
    functions: listFunctions(functionsFolder),
    triggers: declaredTriggers(functionsFolder, log),
    running: functions.running(),
  }))

  server.get<{ Querystring: { function?: string; limit?: string } }>(
    '/control/calls',
    async (request) => {
      const limit = readLimit(request.query.limit)
      return { calls: calls.list({ functionName: request.query.function, limit }) }
    },
  )

  server.get<{ Params: { id: string } }>('/control/calls/:id', async (request, reply) => {
    const call = calls.find(request.params.id)
    if (call !== undefined) return call
    return reply
      .code(404)
      .send({ error: { code: 'NOT_FOUND', message: 'There is no such call, or no longer.' } })
  })

  server.delete('/control/calls', async () => {
    calls.clear()
    return {}
  })

  server.post<{ Params: { name: string; trigger: string } }>(
    '/control/timers/:name/:trigger',
    async (request, reply) => {
      const { name, trigger } = request.params
      const known = declaredTriggers(functionsFolder, log).some(
        ({ functionName, triggerName }) => functionName === name && triggerName === trigger,
      )
      if (!known) {
        const message = `${name}/config.json declares no timer "${trigger}".`
        return reply.code(404).send({ error: { code: 'TIMER_NOT_FOUND', message } })
      }
      const outcome = await fireTimer(functions, name, trigger, clock.now())
      void reply.header('x-call-id', outcome.call.id)
      if ('result' in outcome) return sendResult(reply, outcome.result)
      const { code, message } = outcome.error
      return reply.code(500).send({ error: { code, message } })
    },
  )
}
