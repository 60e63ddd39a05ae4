import { randomBytes } from 'node:crypto'
import { blindIndex, type Sealed, seal, unseal } from '../shared/sealed'
import type { Household } from './records'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 26

/** A card's secret as it is stored: sealed for who prints it, and to be found by who shows it. */
export interface StoredCode {
  code: Sealed
  codeIndex: string
}

/** A new secret for a household's card. */
export function newCardCode(householdId: string): StoredCode {
  const code = randomCode()
  return { code: seal(placeOf(householdId), code), codeIndex: codeIndexOf(code) }
}

/** What a card's secret is found by. */
export function codeIndexOf(code: string): string {
  return blindIndex('households.code', code)
}

export function cardCodeOf({ _id, code }: Pick<Household, '_id' | 'code'>): string {
  return unseal(placeOf(_id), code)
}

function placeOf(documentId: string) {
  return { field: 'households.code', documentId }
}

/** 128 random bits in Crockford's base 32: 26 digits, of which the first holds three. */
function randomCode(): string {
  let rest = BigInt(`0x${randomBytes(16).toString('hex')}`)
  let code = ''
  while (code.length < CODE_LENGTH) {
    code = (DIGITS[Number(rest % 32n)] ?? '') + code
    rest /= 32n
  }
  return code
}
