import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { CloudError } from '../errors'

/** Bytes of one file. */
export const UPLOAD_LIMIT = 1024 ** 3

/**
 * What a request uploads; its scope must leave bodies as streams.
 * @throws CloudError when it says by itself that it is too large.
 */
export function uploadedContent(request: FastifyRequest): Readable {
  if (Number(request.headers['content-length'] ?? 0) > UPLOAD_LIMIT) throw tooLarge(UPLOAD_LIMIT)
  return request.body instanceof Readable ? request.body : Readable.from([])
}

/** Passes bytes on, and fails with CloudError beyond the limit: not every upload says its size. */
export async function* limited(content: Readable, limit: number): AsyncGenerator<Buffer> {
  let bytes = 0
  // A request that is destroyed takes the connection with it, and the refusal would reach nobody.
  for await (const chunk of content.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length
    if (bytes > limit) throw tooLarge(limit)
    yield chunk
  }
}

function tooLarge(limit: number): CloudError {
  return new CloudError('STORAGE_REQUEST_FAIL', `The file has more than ${limit} bytes.`)
}
