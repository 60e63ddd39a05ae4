import type { AddressInfo } from 'node:net'
import staticFiles from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import type { CloudParts } from './cloudParts'
import { registerControlRoutes } from './control/controlRoutes'
import { invokeActions } from './functions/invokeAction'
import { loopbackGuard } from './guard'
import { registerInvokeRoute } from './invokeRoute'
import { openApiActions } from './openapi/openApiActions'
import { replyToError } from './replyToError'
import { storageActions } from './storage/storageActions'
import { createStorageLinks } from './storage/storageLinks'
import { registerStorageRoutes } from './storage/storageRoutes'
import { registerUploadRoute } from './storage/uploadRoute'
import { registerWireRoute } from './wireRoute'

/** Characters of a path after /storage/, percent-encoding counted. */
const LONGEST_PATH = 4096

/** Builds the HTTP server; it does not listen yet. */
export function createCloudServer(parts: CloudParts): FastifyInstance {
  const { settings, functions } = parts
  const server = fastify({
    logger: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: LONGEST_PATH },
  })
  server.setErrorHandler(replyToError(settings.log))
  server.setNotFoundHandler(async (request, reply) => {
    const message = `There is no ${request.method} ${request.url}.`
    return reply.code(404).send({ error: { code: 'NOT_FOUND', message } })
  })
  server.addHook('onRequest', loopbackGuard(settings.host))
  registerWireAndStorage(server, parts)
  registerInvokeRoute(server, functions, parts.faults)
  registerControlRoutes(server, parts)
  settings.sites.forEach(({ mount, folder }, index) => {
    void server.register(staticFiles, { root: folder, prefix: mount, decorateReply: index === 0 })
  })
  return server
}

/** The wire endpoint hands out the links that the storage routes then check. */
function registerWireAndStorage(server: FastifyInstance, parts: CloudParts): void {
  const { clock, wechat, database, functions, outsideMeter, address } = parts
  const { envId, appId, pages, log } = parts.settings
  const store = parts.files
  const links = createStorageLinks()
  const findInvocation = functions.find
  const actions = {
    ...database.actions,
    ...invokeActions(functions),
    ...storageActions({ store, links, envId, baseUrl: () => address.url }),
    ...openApiActions({ state: wechat, appId, pages, findInvocation, log }),
  }
  const onCommit = parts.faults.noteCommit
  registerWireRoute(server, { actions, clock, findInvocation, outsideMeter, log, onCommit })
  const meterOf = (invocationId: string | undefined) =>
    findInvocation(invocationId)?.call ?? outsideMeter
  registerStorageRoutes(server, { store, links, clock, meterOf })
  registerUploadRoute(server, { store, envId, meter: outsideMeter })
}

/**
 * Listens, and returns the port.
 * @throws Error in one sentence when the port is taken.
 */
export async function listen(server: FastifyInstance, host: string, port: number): Promise<number> {
  try {
    await server.listen({ host, port })
    return (server.server.address() as AddressInfo).port
  } catch (error) {
    await server.close()
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new Error(`The port ${port} on ${host} is busy: another program listens there.`)
  }
}
