import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a signed link may be used for. */
export interface LinkGrant {
  use: 'upload' | 'download'
  path: string
  /** The invocation that asked for the link, whose cost its use is. */
  invocationId: string | undefined
  /** Milliseconds since the epoch on the local cloud's clock. */
  expiresAt: number
}

/** Signs and checks the links by which files are uploaded and downloaded. */
export interface StorageLinks {
  sign(grant: LinkGrant): string
  /** The grant, or undefined when the signature is forged, for another path or use, or expired. */
  check(signature: string, use: LinkGrant['use'], path: string, now: number): LinkGrant | undefined
}

/** Creates links that are valid until this process ends. */
export function createStorageLinks(): StorageLinks {
  const key = randomBytes(32)
  const mac = (payload: string) => createHmac('sha256', key).update(payload).digest('base64url')

  return {
    sign(grant) {
      const payload = Buffer.from(JSON.stringify(grant)).toString('base64url')
      return `${payload}.${mac(payload)}`
    },
    check(signature, use, path, now) {
      const [payload = '', given = ''] = signature.split('.')
      const expected = Buffer.from(mac(payload))
      const actual = Buffer.from(given)
      if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined
      const grant = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as LinkGrant
      return grant.use === use && grant.path === path && grant.expiresAt > now ? grant : undefined
    },
  }
}
