import type { FastifyInstance } from 'fastify'
import type { CloudParts } from '../cloudParts'
import { parseJsonObject } from '../parseJsonObject'
import { registerClockRoutes } from './clockRoutes'
import { registerDataRoutes } from './dataRoutes'
import { registerFaultRoutes } from './faultRoutes'
import { registerFunctionRoutes } from './functionRoutes'
import { registerWechatRoutes } from './wechatRoutes'

/** `/control/…`: what a developer, a test or a console page may see and move. */
export function registerControlRoutes(server: FastifyInstance, parts: CloudParts): void {
  void server.register(async (scope) => {
    acceptJson(scope)
    scope.get('/control/status', async () => ({
      envId: parts.settings.envId,
      appId: parts.settings.appId,
      now: parts.clock.now(),
      functions: parts.functions.running(),
      outsideCalls: parts.outsideMeter,
    }))
    registerClockRoutes(scope, parts.clock)
    registerFunctionRoutes(scope, parts)
    registerDataRoutes(scope, parts)
    registerWechatRoutes(scope, parts)
    registerFaultRoutes(scope, parts.faults)
  })
}

/** Takes every body for JSON, so that a plain `curl -d` works; none is an empty object. */
function acceptJson(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? {} : parseJsonObject(String(body), 'request body'))
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)))
    }
  })
}
