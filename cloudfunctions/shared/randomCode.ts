import { randomBytes } from 'node:crypto'
import { CODE_CHARACTERS } from '@contract/codeCharacters'

/** A code nobody can guess: five random bits for each of its characters. */
export function randomCode(length: number): string {
  return Array.from(randomBytes(length), (byte) => CODE_CHARACTERS.charAt(byte % 32)).join('')
}
