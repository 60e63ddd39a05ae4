import { randomUUID } from 'node:crypto'
import { extname } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../clock'
import type { Meter } from '../meter'
import { pathProblem } from './filePath'
import type { FileStore } from './fileStore'
import type { LinkGrant, StorageLinks } from './storageLinks'
import { UPLOAD_LIMIT, uploadedContent } from './uploadLimit'

export interface StorageRouteOptions {
  store: FileStore
  links: StorageLinks
  clock: Clock
  /** Where a transfer is counted that an invocation asked for. */
  meterOf(invocationId: string | undefined): Meter
}

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
}

/** `PUT` and `GET /storage/<path>`: where signed links lead. */
export function registerStorageRoutes(server: FastifyInstance, options: StorageRouteOptions): void {
  const { store, links, clock } = options
  const check = (sign: unknown, use: LinkGrant['use'], path: string) =>
    links.check(String(sign ?? ''), use, path, clock.now())

  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // The upload stays a stream, so that a large file never lies in memory.
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))

    scope.put<{ Params: { '*': string } }>(
      '/storage/*',
      { bodyLimit: UPLOAD_LIMIT },
      async (request, reply) => {
        const path = request.params['*']
        const grant = check(request.headers.authorization, 'upload', path)
        if (grant === undefined || pathProblem(path) !== undefined) {
          return reply
            .code(403)
            .type('application/xml')
            .send(refusal('The upload link is not valid.'))
        }
        try {
          await store.write(path, uploadedContent(request))
        } catch (error) {
          return reply
            .code(500)
            .type('application/xml')
            .send(refusal(String(error)))
        }
        options.meterOf(grant.invocationId).units += 1
        return reply.send('')
      },
    )

    scope.get<{ Params: { '*': string }; Querystring: { sign?: string } }>(
      '/storage/*',
      async (request, reply) => {
        const path = request.params['*']
        const grant = check(request.query.sign, 'download', path)
        if (grant === undefined)
          return reply.code(403).type('application/xml').send(refusal('The link is not valid.'))
        const file = await store.find(path)
        if (file === undefined)
          return reply.code(404).type('application/xml').send(refusal('There is no such file.'))
        if (request.method === 'GET') options.meterOf(grant.invocationId).units += 1
        return reply
          .header('content-length', file.size)
          .header('x-content-type-options', 'nosniff')
          .type(CONTENT_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream')
          .send(store.read(path))
      },
    )
  })
}

/** An error as the object store writes it; the SDK reads these four elements. */
function refusal(message: string): string {
  const text = message.replace(/[<>&]/g, ' ')
  return `<?xml version='1.0' encoding='utf-8' ?><Error><Code>AccessDenied</Code><Message>${text}</Message><RequestId>${randomUUID()}</RequestId><TraceId>local</TraceId></Error>`
}
