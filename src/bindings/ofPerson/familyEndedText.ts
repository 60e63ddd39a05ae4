import type { endBinding } from '@contract/bindings'
import type { Tie } from '@contract/bindings/bindingShapes'
import type { OutputOf } from '@contract/procedure'

/** What was taken off with a tie: 本人的绑定解除了，请来的家人也解除了2位。 */
export function familyEndedText(
  { as, ended }: Pick<Tie, 'as' | 'ended'>,
  { familyEnded }: OutputOf<typeof endBinding>,
): string {
  if (as === 'family') return '家人的绑定解除了。'
  const done = ended ? '' : '本人的绑定解除了，'
  if (familyEnded === undefined) return `${done}请来的家人还留着。`
  if (familyEnded === 0) return `${done}没有请来的家人要解除。`
  return `${done}请来的家人${ended ? '' : '也'}解除了${familyEnded}位。`
}
