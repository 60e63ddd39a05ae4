import type { Procedure } from '@contract/procedure'
import { CHECKING_TEXT, type Write } from './useWrite'

/** What stands on a button while its write is under way; undefined otherwise. */
export function busyText<P extends Procedure>({ isBusy, state }: Write<P>): string | undefined {
  if (!isBusy) return undefined
  return state === 'checking' ? CHECKING_TEXT : '正在办'
}
