import { OFFER_CODE_LENGTH } from '@contract/bindings/bindingFields'
import { randomCode } from '../../shared/randomCode'
import { blindIndex } from '../../shared/sealed'

export function newOfferCode(): string {
  return randomCode(OFFER_CODE_LENGTH)
}

/** Under what a code is kept: the code itself is not. */
export function offerIdOf(code: string): string {
  return blindIndex('bindings.offer', code)
}
