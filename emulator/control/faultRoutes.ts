import type { FastifyInstance } from 'fastify'
import type { Fault, Faults } from '../faults'
import { badRequest, readObject } from './requestBody'

const MAX_DELAY_MS = 120_000

/** `/control/faults`: lists, plans and forgets what goes wrong between a client and a function. */
export function registerFaultRoutes(server: FastifyInstance, faults: Faults): void {
  server.get('/control/faults', async () => ({ faults: faults.list() }))

  server.post('/control/faults', async (request, reply) => {
    const body = readObject(request.body)
    const { function: functionName, times = 1, kind, commits } = body
    if (kind === 'kill' && Number.isInteger(commits) && Number(commits) >= 1) {
      faults.killAfter(Number(commits))
      return { faults: faults.list() }
    }
    const fault = readFault(body)
    const named = functionName === undefined || typeof functionName === 'string'
    if (fault === undefined || !named || typeof times !== 'number' || !(times >= 1)) {
      return badRequest(
        reply,
        'Give kind ("delay" with milliseconds, "refuse" or "lose-reply") and, if wanted, function and times; or "kill" with commits.',
      )
    }
    faults.plan({ fault, functionName, times })
    return { faults: faults.list() }
  })

  server.delete('/control/faults', async () => {
    faults.clear()
    return { faults: [] }
  })
}

function readFault({
  kind,
  milliseconds,
  code,
  message,
}: Record<string, unknown>): Fault | undefined {
  if (kind === 'lose-reply') return { kind }
  if (kind === 'refuse') {
    return {
      kind,
      code: String(code ?? 'SYS_ERR'),
      message: String(message ?? 'refused on purpose'),
    }
  }
  if (kind !== 'delay' || typeof milliseconds !== 'number') return undefined
  return milliseconds > 0 && milliseconds <= MAX_DELAY_MS ? { kind, milliseconds } : undefined
}
