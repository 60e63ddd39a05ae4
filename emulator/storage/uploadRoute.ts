import type { FastifyInstance, FastifyRequest } from 'fastify'
import { CloudError } from '../errors'
import type { Meter } from '../meter'
import { readIdentifier } from '../readIdentifier'
import { fileIdOf } from './fileId'
import { pathProblem } from './filePath'
import type { FileStore } from './fileStore'
import { UPLOAD_LIMIT, uploadedContent } from './uploadLimit'

export interface UploadRouteOptions {
  store: FileStore
  envId: string
  meter: Meter
}

/**
 * `POST /upload?path=<cloudPath>`: what `wx.cloud.uploadFile` is in production,
 * under the rule that only its creator may replace a file (仅创建者可读写).
 */
export function registerUploadRoute(server: FastifyInstance, options: UploadRouteOptions): void {
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.post<{ Querystring: { path?: unknown } }>(
      '/upload',
      { bodyLimit: UPLOAD_LIMIT },
      async (request) => {
        const creator = requireOpenid(request)
        const path = requirePath(request.query.path)
        await options.store.write(path, uploadedContent(request), creator)
        options.meter.units += 1
        return { fileID: fileIdOf(options.envId, path) }
      },
    )
  })
}

function requireOpenid(request: FastifyRequest): string {
  const openid = readIdentifier(request, 'x-wx-openid')
  if (openid !== undefined) return openid
  throw new CloudError('INVALID_PARAM', 'The header x-wx-openid must say who uploads.')
}

function requirePath(path: unknown): string {
  if (typeof path !== 'string') throw new CloudError('INVALID_PARAM', 'Give one path.')
  const problem = pathProblem(path)
  if (problem !== undefined) throw new CloudError('INVALID_PARAM', problem)
  return path
}
