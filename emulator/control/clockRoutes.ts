import type { FastifyInstance } from 'fastify'
import type { Clock } from '../clock'
import { badRequest, readInstant, readObject } from './requestBody'

/**
 * `GET` and `POST /control/clock`. A POST takes one of `{ now }` (jump there and
 * run on), `{ frozen }` (stop there; `true` stops here), `{ advance }` (ms) and
 * `{ real: true }` (back to the machine's time).
 */
export function registerClockRoutes(server: FastifyInstance, clock: Clock): void {
  const show = () => ({
    now: clock.now(),
    iso: new Date(clock.now()).toISOString(),
    frozen: clock.frozen(),
  })

  server.get('/control/clock', async () => show())

  server.post('/control/clock', async (request, reply) => {
    const { now, frozen, advance, real } = readObject(request.body)
    const instant = readInstant(now ?? frozen)
    if (now !== undefined && instant !== undefined) clock.travelTo(instant)
    else if (frozen === true) clock.freeze()
    else if (frozen !== undefined && instant !== undefined) clock.freeze(instant)
    else if (typeof advance === 'number' && Number.isFinite(advance)) clock.advance(advance)
    else if (real === true) clock.reset()
    else
      return badRequest(
        reply,
        'Give one of: now, frozen (ISO 8601 or ms), advance (ms), real: true.',
      )
    return show()
  })
}
