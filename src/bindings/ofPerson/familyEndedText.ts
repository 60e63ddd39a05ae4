import type { endBinding } from '@contract/bindings'
import type { Tie } from '@contract/bindings/bindingShapes'
import { canBeTakenOff } from '@contract/bindings/bindingTerms'
import type { OutputOf } from '@contract/procedure'

/** What was taken off with a tie: 本人的绑定解除了，请来的家人也解除了2位。 */
export function familyEndedText(
  { as, ended }: Pick<Tie, 'as' | 'ended'>,
  { familyEnded }: OutputOf<typeof endBinding>,
): string {
  const isTakenOff = ended !== undefined && canBeTakenOff(ended)
  if (as === 'family') return isTakenOff ? '约的事收回了。' : '家人的绑定解除了。'
  const family = familyText(familyEnded, !ended)
  if (isTakenOff) return `约的事收回了，${family}`
  return ended ? family : `本人的绑定解除了，${family}`
}

function familyText(familyEnded: number | undefined, withTie: boolean): string {
  if (familyEnded === undefined) return '请来的家人还留着。'
  if (familyEnded === 0) return '没有请来的家人要解除。'
  return `请来的家人${withTie ? '也' : ''}解除了${familyEnded}位。`
}
