import { WAYS } from '@contract/matters'
import { spokenTimeText, timeOf } from '@contract/time'
import type { Down } from './useWalkIn'

/** What somebody who came is down for today: 周建军，今天上午11:00 约好了 */
export function downTitle(name: string, { status, way, startsAt }: Down): string {
  if (status === 'checkedIn') return `${name}已经登记了，在等`
  const when = `${name}，今天${spokenTimeText(timeOf(startsAt))}`
  if (way !== 'onSite') return `${when} 约的是${WAYS[way].label}`
  if (status === 'completed') return `${name}刚来过，已经办完了`
  return status === 'noShow' ? `${when} 约过，没有来` : `${when} 约好了`
}
