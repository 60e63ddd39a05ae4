import { CARD_CODE_LENGTH } from '@contract/contactCards/contactCardTerms'
import { randomCode } from '../shared/randomCode'
import { blindIndex, type Sealed, seal, unseal } from '../shared/sealed'
import type { Household } from './records'

/** A card's secret as it is stored: sealed for who prints it, and to be found by who shows it. */
export interface StoredCode {
  code: Sealed
  codeIndex: string
}

/** A new secret for a household's card. */
export function newCardCode(householdId: string): StoredCode {
  const code = randomCode(CARD_CODE_LENGTH)
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
