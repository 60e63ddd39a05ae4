import { randomBytes } from 'node:crypto'
import { blindIndex } from '../shared/sealed'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** Sixty random bits, as `OfferCode` reads them. */
export function newCode(): string {
  return [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** Under what a code is kept: the code itself is not. */
export function offerIdOf(code: string): string {
  return blindIndex('bindings.offer', code)
}
