import type { Tie } from '@contract/bindings/bindingShapes'
import { sideText } from './bindingText'

/** 本人；周小梅（家人，子女） */
export function tieName({ as, kinship, familyName }: Tie): string {
  const side = sideText(as, kinship)
  return familyName === undefined ? side : `${familyName}（${side}）`
}
