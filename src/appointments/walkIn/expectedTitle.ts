import type { ExpectedInstead } from '@contract/appointments/appointmentShapes'
import { WAYS } from '@contract/matters'
import { spokenTimeText, timeOf } from '@contract/time'

/** What somebody who came is down for today: 周建军，今天上午11:00 约好了 */
export function expectedTitle(
  name: string,
  { status, way, startsAt }: Pick<ExpectedInstead, 'status' | 'way' | 'startsAt'>,
): string {
  if (status === 'checkedIn') return `${name}已经在等了`
  const when = `${name}，今天${spokenTimeText(timeOf(startsAt))}`
  if (way !== 'onSite') return `${when} 约的是${WAYS[way].label}`
  return status === 'noShow' ? `${when} 约过，没有来` : `${when} 约好了`
}
