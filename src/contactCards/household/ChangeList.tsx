import { householdChanges } from '@contract/contactCards'
import { HOUSEHOLD_ACTIONS, HOUSEHOLD_FIELDS } from '@contract/contactCards/contactCardTerms'
import type { HouseholdChange, HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { dateOf } from '@contract/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ReadView } from '../../cloud/ReadView'
import { useNow } from '../../cloud/useNow'
import { useRead } from '../../cloud/useRead'
import { Button } from '../../ui/Button'
import { changedText } from '../../ui/changedText'
import { Expander } from '../../ui/Expander'
import { Timeline } from '../../ui/Timeline'
import { longDayText } from '../longDayText'

export interface ChangeListProps {
  household: HouseholdDetail
  stationId: string
}

/** Who took the household up, and what was done to it since, folded until it is asked for. */
export function ChangeList({ household, stationId }: ChangeListProps) {
  const { householdId, added, changes, changesNext } = household
  const now = useNow()
  const more = changesNext === undefined ? '' : '以上'
  return (
    <>
      <View>{`${longDayText(dateOf(added.at), now)}由${added.by.name}登记。`}</View>
      {changes.length > 0 && (
        <Expander icon="book" title={`改过${changes.length}次${more}`}>
          <Changes of={{ stationId, householdId }} changes={changes} next={changesNext} />
        </Expander>
      )}
    </>
  )
}

interface ChangesProps {
  of: { stationId: string; householdId: string }
  changes: readonly HouseholdChange[]
  /** Where the changes before these go on. */
  next: string | undefined
}

function Changes({ of, changes, next }: ChangesProps) {
  const now = useNow()
  const [showsOlder, setShowsOlder] = useState(false)
  return (
    <>
      <Timeline
        items={changes.map((change) => ({
          title: HOUSEHOLD_ACTIONS[change.action].label,
          note: changeText(change),
          side: longDayText(dateOf(change.at), now),
          state: 'done',
        }))}
      />
      {next !== undefined && !showsOlder && (
        <Button title="看更早的" label="看更早的改动" onTap={() => setShowsOlder(true)} />
      )}
      {next !== undefined && showsOlder && <OlderChanges of={of} after={next} />}
    </>
  )
}

function OlderChanges({ of, after }: Pick<ChangesProps, 'of'> & { after: string }) {
  const read = useRead(householdChanges, { ...of, after })
  return (
    <ReadView read={read} keeps="登记过的都在">
      {({ changes, next }) => <Changes of={of} changes={changes} next={next} />}
    </ReadView>
  )
}

/** 李敏改的，原因是写错了；户主从周建军改成周建国 */
function changeText({ by, why, fields, issue }: HouseholdChange): string {
  const done = [
    `${by.name}改的`,
    issue !== undefined && `旧的是第${issue}张卡`,
    why !== undefined && `原因是${why}`,
  ]
  const changed = fields.map(({ field, before, after }) =>
    changedText({ label: HOUSEHOLD_FIELDS[field].label, before, after }),
  )
  return [done.filter(Boolean).join('，'), ...changed].join('；')
}
