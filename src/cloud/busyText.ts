import type { Procedure } from '@contract/procedure'
import type { Write } from './useWrite'

/** What stands on the button, or above it, while the answer to the first try is lost. */
export const CHECKING_TEXT = '正在核对有没有交上去'

/**
 * What stands on a button while its write is under way; undefined otherwise.
 * @param act what is being done: 正在存
 */
export function busyText<P extends Procedure>(
  { isBusy, state }: Pick<Write<P>, 'isBusy' | 'state'>,
  act = '正在办',
): string | undefined {
  if (!isBusy) return undefined
  return state === 'checking' ? CHECKING_TEXT : act
}
