import type { FastifyReply } from 'fastify'

/** The JSON object of a request, or an empty one. */
export function readObject(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? (body as Record<string, unknown>)
    : {}
}

/** Answers a request that asks for something impossible. */
export function badRequest(reply: FastifyReply, message: string): FastifyReply {
  return reply.code(400).send({ error: { code: 'INVALID_PARAM', message } })
}

/** An instant given as ISO 8601 text or as ms since the epoch; undefined when it is neither. */
export function readInstant(value: unknown): number | undefined {
  const instant = typeof value === 'string' ? Date.parse(value) : value
  return typeof instant === 'number' && Number.isFinite(instant) ? instant : undefined
}

/** A list of texts, or undefined when it is not one. */
export function readTexts(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((text) => typeof text === 'string') ? value : undefined
}

/** A number of items from a query string: 100 when none is given, 1000 at most. */
export function readLimit(text: string | undefined): number {
  const limit = Number(text ?? 100)
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, 1000) : 100
}
