import type { Procedure } from '@contract/procedure'
import { busyText } from '../cloud/busyText'
import { Refused } from '../cloud/failure'
import type { Write } from '../cloud/useWrite'
import type { ButtonProps } from '../ui/Button'
import { callPhone } from '../ui/callPhone'

/** What comes next at the foot of a binding: calling, where it cannot be handed in now or today. */
export function bindAction<P extends Procedure>(
  write: Write<P>,
  online: boolean,
  phone: string | undefined,
  onTap: () => void,
): ButtonProps {
  const isTriedOut = write.error instanceof Refused && write.error.code === 'TOO_MANY_TRIES'
  if ((!online || isTriedOut) && phone !== undefined) {
    return { title: '打电话办', icon: 'phone', onTap: () => callPhone(phone) }
  }
  return {
    title: '绑定',
    loading: busyText(write),
    disabledReason: online ? undefined : '连上网再绑',
    onTap,
  }
}
