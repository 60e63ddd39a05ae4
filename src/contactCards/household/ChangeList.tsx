import { HOUSEHOLD_ACTIONS, HOUSEHOLD_FIELDS } from '@contract/contactCards/contactCardTerms'
import type { HouseholdChange } from '@contract/contactCards/contactCardViews'
import { dateOf } from '@contract/time'
import { useNow } from '../../cloud/useNow'
import { Expander } from '../../ui/Expander'
import { Timeline } from '../../ui/Timeline'
import { longDayText } from '../longDayText'

/** What was done to the household, by whom and why, folded until it is asked for. */
export function ChangeList({ changes }: { changes: readonly HouseholdChange[] }) {
  const now = useNow()
  if (changes.length === 0) return null
  return (
    <Expander icon="book" title={`改过${changes.length}次`}>
      <Timeline
        items={changes.map((change) => ({
          title: HOUSEHOLD_ACTIONS[change.action].label,
          note: changeText(change),
          side: longDayText(dateOf(change.at), now),
          state: 'done',
        }))}
      />
    </Expander>
  )
}

/** 李敏改的，原因是写错了；户主从周建军改成周建国 */
function changeText({ by, why, fields, issue }: HouseholdChange): string {
  const done = [
    `${by.name}改的`,
    issue !== undefined && `旧的是第${issue}张卡`,
    why !== undefined && `原因是${why}`,
  ]
  const changed = fields.map(({ field, before, after }) => {
    const { label } = HOUSEHOLD_FIELDS[field]
    return `${label}从${before ?? '没有'}改成${after ?? '没有'}`
  })
  return [done.filter(Boolean).join('，'), ...changed].join('；')
}
