import { randomBytes } from 'node:crypto'

/** Twenty characters that cannot be guessed and say nothing. */
export function newId(): string {
  return randomBytes(15).toString('base64url')
}
