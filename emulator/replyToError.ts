import type { FastifyReply, FastifyRequest } from 'fastify'
import { CloudError, type CloudErrorCode } from './errors'

const STATUSES: Partial<Record<CloudErrorCode, number>> = {
  INVALID_PARAM: 400,
  STORAGE_EXCEED_AUTHORITY: 403,
}

/** Answers what an endpoint threw as `{ error: { code, message } }`; an unexpected error's stack goes to the log only. */
export function replyToError(log: (message: string) => void) {
  return async (error: unknown, _request: FastifyRequest, reply: FastifyReply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500
    const message = error instanceof Error ? error.message : String(error)
    if (error instanceof CloudError) {
      return reply.code(STATUSES[error.code] ?? 500).send(bodyOf(error.code, message))
    }
    if (status < 500) return reply.code(status).send(bodyOf('INVALID_PARAM', message))
    log(error instanceof Error ? (error.stack ?? message) : message)
    return reply.code(500).send(bodyOf('SYS_ERR', 'The local cloud failed; its log says where.'))
  }
}

function bodyOf(code: string, message: string): object {
  return { error: { code, message } }
}
