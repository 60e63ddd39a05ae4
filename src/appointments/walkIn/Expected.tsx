import { checkIn } from '@contract/appointments'
import type { DeskRow } from '@contract/appointments/appointmentShapes'
import { MATTERS } from '@contract/matters'
import { dateOf, timeOf } from '@contract/time'
import { Refusal } from '../../cloud/Refusal'
import { useNow } from '../../cloud/useNow'
import { useWrite } from '../../cloud/useWrite'
import { showAtDesk } from '../../shell/soughtAtDesk'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { phoneText } from '../../ui/phoneText'
import { useDeskDay } from '../useDeskDay'
import { expectedOf } from './expectedOf'
import type { WalkInDraft } from './walkInInput'

export interface ExpectedProps {
  stationId: string
  draft: Pick<WalkInDraft, 'personId' | 'name'>
}

/** Who has come is expected today: a tap receives them, so that the desk has them once. */
export function Expected({ stationId, draft }: ExpectedProps) {
  const now = useNow()
  // All of today, once there is somebody to look for.
  const today = useDeskDay(stationId, dateOf(now), {
    enabled: draft.name.trim() !== '',
    loads: 'all',
  })
  const rows = expectedOf(today.data?.rows ?? [], draft, now)
  const { submit, isBusy, error } = useWrite(checkIn)
  if (rows.length === 0) return null

  async function receive({ appointmentId }: DeskRow): Promise<void> {
    if (isBusy || !(await submit({ stationId, appointmentId }))) return
    showAtDesk({ stationId, appointmentId })
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
            title={`约了${timeOf(row.startsAt)}，${MATTERS[row.matter].label}`}
            note={row.phone && phoneText(row.phone)}
            action={{
              title: '到了',
              label: `到了，约了${timeOf(row.startsAt)}`,
              onTap: () => void receive(row),
            }}
          />
        ))}
      </List>
      <Refusal title="还没记上" error={error} />
    </>
  )
}
