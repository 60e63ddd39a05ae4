import type { Procedure } from '@contract/procedure'
import { busyText } from '../cloud/busyText'
import { Refused } from '../cloud/failure'
import type { Write } from '../cloud/useWrite'
import { tabUrl } from '../shell/tabs'
import type { ButtonProps } from '../ui/Button'
import { callPhone } from '../ui/callPhone'
import { goBackOr } from '../ui/goBackOr'

/** What can be done in place of handing in. */
export interface Instead {
  /** To call. */
  phone: string | undefined
  /** Where a one-time code is used: another one is taken. */
  onOtherCode?: () => void
}

export interface Handing extends Instead {
  online: boolean
  onTap: () => void
}

/** What comes next at the foot of a binding: calling, where it cannot be handed in now. */
export function bindAction<P extends Procedure>(
  write: Write<P>,
  { online, onTap, ...instead }: Handing,
): ButtonProps {
  const { phone } = instead
  const action = actionInstead(write, instead)
  if (action) return action
  if (!online && phone !== undefined) return callAction(phone)
  return {
    title: '绑定',
    loading: busyText(write),
    disabledReason: online ? undefined : '连上网再绑',
    onTap,
  }
}

/** What takes the place of handing in once more, where that is refused whatever is written. */
export function actionInstead<P extends Procedure>(
  { error }: Write<P>,
  { phone, onOtherCode }: Instead,
): ButtonProps | undefined {
  const code = error instanceof Refused ? error.code : undefined
  if (code === 'MEMBER_BINDS_AT_DESK')
    return { title: '知道了', onTap: () => goBackOr(tabUrl('mine')) }
  if (code === 'TOO_MANY_TRIES' && phone !== undefined) return callAction(phone)
  // Made by somebody who has left the desk meanwhile, or used by another: it stays so.
  if (code === 'OFFER_UNKNOWN' && onOtherCode) return { title: '换一个绑定码', onTap: onOtherCode }
  return undefined
}

function callAction(phone: string): ButtonProps {
  return { title: '打电话办', icon: 'phone', onTap: () => callPhone(phone) }
}
