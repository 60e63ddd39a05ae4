import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/**
 * Text that the database holds unreadable: `version.iv.ciphertext.mac`, each part base64url.
 * SM4-CBC, then HMAC-SM3 over place, version, iv and ciphertext: OpenSSL has no SM4-GCM.
 */
export type Sealed = string

interface Key {
  cipher: Buffer
  mac: Buffer
}

/** Where a sealed text belongs; moved to another field or another document it does not open. */
export interface Place {
  /** `appointments.phone` */
  field: string
  documentId: string
}

/**
 * Seals a text for its place.
 * @throws Error when the environment has no keys
 */
export function seal(place: Place, plain: string): Sealed {
  const version = sealingVersion()
  const key = keyOf(version)
  const iv = randomBytes(16)
  const cipher = createCipheriv('sm4-cbc', key.cipher, iv)
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  const sealed = [String(version), iv.toString('base64url'), body.toString('base64url')].join('.')
  return `${sealed}.${macOf(key, place, sealed).toString('base64url')}`
}

/** The version of the key that seals now; a record keeps it to be found when keys are rotated. */
export function sealingVersion(): number {
  return Math.max(...keys().keys())
}

/**
 * Opens what `seal` made, with the key of the version that it names.
 * @throws Error when it was changed or moved, or its key is gone
 */
export function unseal(place: Place, sealed: Sealed): string {
  const [version = '', iv = '', body = '', mac = '', ...rest] = sealed.split('.')
  const key = keyOf(Number(version))
  const expected = macOf(key, place, [version, iv, body].join('.'))
  const given = Buffer.from(mac, 'base64url')
  if (rest.length > 0 || given.length !== 32 || !timingSafeEqual(given, expected)) {
    throw new Error(`The sealed field ${place.field} does not match its seal`)
  }
  const decipher = createDecipheriv('sm4-cbc', key.cipher, Buffer.from(iv, 'base64url'))
  const plain = Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()])
  return plain.toString('utf8')
}

/**
 * HMAC-SM3 of a value: equal values can be found without being readable. It must never change,
 * so its key is not one of those that rotate.
 * @returns 43 characters, base64url
 */
export function blindIndex(field: string, value: string): string {
  const key = environment('BLIND_KEY')
  // Buffer.from stops silently at the first character that is no hex digit.
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('BLIND_KEY must be 64 hex digits')
  return createHmac('sm3', Buffer.from(key, 'hex')).update(`${field}\n${value}`).digest('base64url')
}

function macOf(key: Key, { field, documentId }: Place, sealed: string): Buffer {
  return createHmac('sm3', key.mac).update(`${field}\n${documentId}\n${sealed}`).digest()
}

let parsed: { from: string; keys: Map<number, Key> } | undefined

/** `SEAL_KEYS` is `1:<64 hex digits>,2:<64 hex digits>`; the highest version seals. */
function keys(): Map<number, Key> {
  const from = environment('SEAL_KEYS')
  if (parsed?.from === from) return parsed.keys
  const entries = from.split(',').map((entry): [number, Key] => {
    const match = /^(\d+):([0-9a-f]{64})$/.exec(entry.trim())
    if (!match) throw new Error('SEAL_KEYS must be version:64-hex-digits, separated by commas')
    const master = Buffer.from(match[2] ?? '', 'hex')
    return [
      Number(match[1]),
      { cipher: derive(master, 'cipher').subarray(0, 16), mac: derive(master, 'mac') },
    ]
  })
  parsed = { from, keys: new Map(entries) }
  return parsed.keys
}

function derive(master: Buffer, purpose: string): Buffer {
  return createHmac('sm3', master).update(purpose).digest()
}

function keyOf(version: number): Key {
  const key = keys().get(version)
  if (!key) throw new Error(`SEAL_KEYS has no key of version ${version}`)
  return key
}

function environment(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`The environment variable ${name} is not set`)
  return value
}
