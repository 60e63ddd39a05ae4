import type { FastifyReply } from 'fastify'

/** Answers `{ "result": … }` with what a function returned, which is JSON text already. */
export function sendResult(reply: FastifyReply, result: string): FastifyReply {
  return reply.type('application/json; charset=utf-8').send(`{"result":${result}}`)
}
