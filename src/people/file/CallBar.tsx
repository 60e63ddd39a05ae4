import type { PersonFile } from '@contract/people/personViews'
import { useOnline } from '../../cloud/useOnline'
import { ActionBar } from '../../ui/ActionBar'
import { phonesOf } from './phonesOf'
import type { WholeNumbers } from './useWholeNumbers'

/** Whether the first of the numbers is called from the foot of the page. */
export function callsFirst({ reveals, ended }: PersonFile): boolean {
  return reveals.phone && !ended
}

/**
 * Calls the first of the numbers; nothing where there is none, or none that may be called, nor for an ended
 * file, of which calling is not what comes next.
 */
export function CallBar({ file, whole }: { file: PersonFile; whole: WholeNumbers }) {
  const online = useOnline()
  const [first] = phonesOf(file)
  if (first === undefined || !callsFirst(file)) return null
  const isAtHand = whole.read.data !== undefined
  return (
    <ActionBar
      main={{
        icon: 'phone',
        title: `打电话给${first.title}`,
        note: isAtHand ? undefined : '会记下来，本人看得到',
        loading: whole.isOpening ? '正在打开' : undefined,
        disabledReason: online || isAtHand ? undefined : '连上网再打',
        onTap: whole.callFirst,
      }}
    />
  )
}
