import type { FastifyInstance } from 'fastify'
import type { CloudParts } from '../cloudParts'
import { readLimit } from './requestBody'

/** What is stored: collections, documents, files. */
export function registerDataRoutes(server: FastifyInstance, { database, files }: CloudParts): void {
  server.get('/control/collections', async () => ({ collections: await database.collections() }))

  server.get<{ Params: { name: string }; Querystring: { limit?: string } }>(
    '/control/collections/:name',
    async (request) => {
      const limit = readLimit(request.query.limit)
      return { documents: await database.documents(request.params.name, { limit }) }
    },
  )

  server.get('/control/files', async () => ({ files: await files.list() }))
}
