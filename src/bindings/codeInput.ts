import { OfferCode } from '@contract/bindings/bindingFields'
import { CardCode } from '@contract/contactCards/contactCardTerms'
import { readScene } from '@contract/scenes'

/** The code of a household's card as it is typed or scanned: small letters and blanks may stand in it. */
export function cardCodeOf(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  return plain.replace(/O/g, '0').replace(/[IL]/g, '1')
}

/** The card's code in an address; undefined where it is none. */
export function cardCodeIn(given: string | undefined): string | undefined {
  const code = CardCode.safeParse(given)
  return code.success ? code.data : undefined
}

/** The one-time code in an address, or in what was typed; undefined where it is none. */
export function offerCodeIn(given: string | undefined): string | undefined {
  const code = OfferCode.safeParse(given)
  return code.success ? code.data : undefined
}

/** What a scanned code holds for these pages; undefined where it is something else. */
export function scannedCode(
  scanned: string,
  kind: 'household' | 'bindingOffer',
): string | undefined {
  const scene = readScene(scanned)
  if (scene?.kind !== kind) return undefined
  return kind === 'household' ? cardCodeIn(scene.value) : offerCodeIn(scene.value)
}
