import type { expectedVisits } from '@contract/appointments'
import { checkIn } from '@contract/appointments/tabProcedures'
import { MATTERS } from '@contract/matters'
import type { OutputOf } from '@contract/procedure'
import { spokenTimeText, timeOf } from '@contract/time'
import { Refusal } from '../../cloud/Refusal'
import { useWrite } from '../../cloud/useWrite'
import { showAtDesk } from '../../shell/soughtAtDesk'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { phoneText } from '../../ui/phoneText'
import { useExpected } from './useExpected'
import type { WalkInDraft } from './walkInInput'

export interface ExpectedProps {
  stationId: string
  draft: Pick<WalkInDraft, 'personId' | 'name' | 'phone'>
}

type Visit = OutputOf<typeof expectedVisits>['visits'][number]

/** Who has come is on today's list: a tap receives them, or shows where they wait, so that the desk has them once. */
export function Expected({ stationId, draft }: ExpectedProps) {
  const visits = useExpected(stationId, draft)
  const { submit, isBusy, error } = useWrite(checkIn)
  if (visits.length === 0) return null

  async function receive({ appointmentId }: Visit): Promise<void> {
    if (isBusy || !(await submit({ stationId, appointmentId }))) return
    showAtDesk({ stationId, appointmentId })
  }

  return (
    <>
      <Notice
        tone="amber"
        icon="calendar-check"
        title={`今天的名单里已经有${draft.name.trim()}`}
        note="是这个人就点下面的，不用再登记。"
      />
      <List label="今天名单里的">
        {visits.map((visit) => (
          <Cell
            key={visit.appointmentId}
            icon={visit.status === 'checkedIn' ? 'person' : 'clock'}
            title={visitText(visit)}
            note={noteOf(visit)}
            action={
              visit.status === 'checkedIn'
                ? {
                    title: '去看',
                    onTap: () => showAtDesk({ stationId, appointmentId: visit.appointmentId }),
                  }
                : { title: '到了', onTap: () => void receive(visit) }
            }
          />
        ))}
      </List>
      <Refusal title="还没记上" error={error} />
    </>
  )
}

/** 约了上午11:00; 约了上午11:00，没有来; 已经登记过了，正在等 */
function visitText({ status, startsAt }: Visit): string {
  if (status === 'checkedIn') return '已经登记过了，正在等'
  const when = `约了${spokenTimeText(timeOf(startsAt))}`
  return status === 'noShow' ? `${when}，没有来` : when
}

/** The number by which two of one name are told apart, whole at the head of its line, and what it is about. */
function noteOf({ matter, phone }: Visit): string {
  return [phone && phoneText(phone), MATTERS[matter].label].filter(Boolean).join(' · ')
}
