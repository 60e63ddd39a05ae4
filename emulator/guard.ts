import type { FastifyReply, FastifyRequest } from 'fastify'

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Refuses what a web page from elsewhere could send to a server on loopback: a
 * Host that is not a loopback name (DNS rebinding), a foreign Origin, or what a
 * browser says comes from another site. No reply can be embedded by one either.
 * @param ownHost the address the server listens on, allowed as well.
 */
export function loopbackGuard(ownHost: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    void reply.headers({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    const { host, origin, 'sec-fetch-site': site } = request.headers
    const refusal =
      hostRefusal(host, ownHost) ?? originRefusal(origin, host) ?? siteRefusal(String(site))
    if (refusal !== undefined) {
      await reply.code(403).send({ error: { code: 'FORBIDDEN', message: refusal } })
    }
  }
}

function hostRefusal(host: string | undefined, ownHost: string): string | undefined {
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase()
  if (LOOPBACK_NAMES.has(name) || name === ownHost) return undefined
  return `The Host header "${host ?? ''}" is not a loopback name.`
}

function originRefusal(origin: string | undefined, host: string | undefined): string | undefined {
  if (origin === undefined || origin === `http://${host}`) return undefined
  return `Requests from the origin "${origin}" are refused: only this server's own pages may call it.`
}

/** Browsers send no Origin with images, scripts and navigations, but they say whence these come. */
function siteRefusal(site: string): string | undefined {
  if (site !== 'cross-site') return undefined
  return "Requests from another site are refused: only this server's own pages may call it."
}
