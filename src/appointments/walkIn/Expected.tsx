import { checkIn, deskDay } from '@contract/appointments'
import type { DeskRow } from '@contract/appointments/appointmentShapes'
import { MATTERS } from '@contract/matters'
import { dateOf, timeOf } from '@contract/time'
import { useEffect } from 'react'
import { call } from '../../cloud/call'
import { Refusal } from '../../cloud/Refusal'
import { useNow } from '../../cloud/useNow'
import { from, usePages } from '../../cloud/usePages'
import { useWrite } from '../../cloud/useWrite'
import { openTab } from '../../shell/tabs'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { leaveJustRegistered } from '../justRegistered'
import { expectedOf } from './expectedOf'
import type { WalkInDraft } from './walkInInput'

export interface ExpectedProps {
  stationId: string
  draft: Pick<WalkInDraft, 'personId' | 'name'>
}

/** Who has come is expected today: a tap receives them, so that the desk has them once. */
export function Expected({ stationId, draft }: ExpectedProps) {
  const now = useNow()
  const rows = expectedOf(useToday(stationId, draft.name.trim() !== ''), draft, now)
  const { submit, isBusy, error } = useWrite(checkIn)
  if (rows.length === 0) return null

  async function receive({ appointmentId }: DeskRow): Promise<void> {
    if (isBusy || !(await submit({ stationId, appointmentId }))) return
    leaveJustRegistered(appointmentId)
    openTab('desk')
  }

  return (
    <>
      <Notice
        tone="amber"
        icon="calendar-check"
        title={`今天约好的人里有${rows[0]?.name}`}
        note="是他就点“到了”，不用再登记。"
      />
      <List label="今天约好的">
        {rows.map((row) => (
          <Cell
            key={row.appointmentId}
            icon="clock"
            title={`约了${timeOf(row.startsAt)}`}
            note={[MATTERS[row.matter].label, row.phone].filter(Boolean).join('，')}
            action={{ title: '到了', onTap: () => void receive(row) }}
          />
        ))}
      </List>
      <Refusal title="还没记上" error={error} />
    </>
  )
}

/** All of today at the desk, once there is somebody to look for. */
function useToday(stationId: string, enabled: boolean): readonly DeskRow[] {
  const date = dateOf(useNow())
  const { read, more, isFetchingMore } = usePages({
    key: [deskDay.name, stationId, date],
    ask: (after) => call(deskDay, { stationId, date, ...from(after) }),
    enabled,
  })
  useEffect(() => {
    if (more !== undefined && !isFetchingMore && read.error === undefined) more()
  }, [more, isFetchingMore, read.error])
  return read.data ?? []
}
