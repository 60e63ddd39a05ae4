import { bookedForFile, expectedVisits } from '@contract/appointments'
import type { ExpectedVisit } from '@contract/appointments/appointmentShapes'
import { MATTERS, WAYS } from '@contract/matters'
import type { PersonRow } from '@contract/people/personViews'
import type { OutputOf } from '@contract/procedure'
import { dateOf, spokenTimeText, timeOf } from '@contract/time'
import { whenText } from '../../appointments/appointmentText'
import { useRead } from '../../cloud/useRead'
import { mayCall } from '../../shell/mayCall'
import { showAtDesk } from '../../shell/soughtAtDesk'
import { useMembership } from '../../shell/useMembership'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { phoneText } from '../../ui/phoneText'

export interface OpenAppointmentsProps {
  stationId: string
  /** One that is ended. */
  file: Pick<PersonRow, 'personId' | 'name'>
}

/** What is booked for the file, and today's visits that bear the name, a namesake's among them. */
export function OpenAppointments({ stationId, file }: OpenAppointmentsProps) {
  const { personId, name } = file
  const me = useMembership(stationId)
  const enabled = mayCall(bookedForFile, me?.role)
  const asked = { stationId, personId }
  const { data } = useRead(bookedForFile, asked, { enabled })
  const { data: expected } = useRead(expectedVisits, asked, { enabled })
  if (data === undefined) return null
  const { booked, hasMore } = data
  const ids = new Set(booked.map(({ appointmentId }) => appointmentId))
  const named = (expected?.visits ?? []).filter(
    ({ status, appointmentId }) => status !== 'noShow' && !ids.has(appointmentId),
  )
  return (
    <>
      <Booked stationId={stationId} booked={booked} hasMore={hasMore ?? false} />
      <NamedToday stationId={stationId} name={name} visits={named} />
    </>
  )
}

interface BookedProps {
  stationId: string
  booked: readonly ExpectedVisit[]
  hasMore: boolean
}

/** How many there are, and each with the way to its day. */
function Booked({ stationId, booked, hasMore }: BookedProps) {
  if (booked.length === 0) return null
  return (
    <>
      <Notice
        tone="amber"
        icon="calendar-check"
        title={`照这份档案还约着${booked.length}${hasMore ? '多' : ''}件事`}
        note={`不会自己取消。点“去看”，在那一天的名单里取消。${hasMore ? '取消几件，后面的就看得到了。' : ''}`}
      />
      <List label="照这份档案约的">
        {booked.map(({ appointmentId, startsAt, matter, way, status }) => (
          <Cell
            key={appointmentId}
            icon={status === 'checkedIn' ? 'person' : 'clock'}
            title={whenText(startsAt)}
            note={[
              MATTERS[matter].label,
              way !== 'onSite' && WAYS[way].label,
              status === 'checkedIn' && '正在等',
            ]
              .filter(Boolean)
              .join(' · ')}
            action={{
              title: '去看',
              onTap: () => showAtDesk({ stationId, date: dateOf(startsAt), appointmentId }),
            }}
          />
        ))}
      </List>
    </>
  )
}

interface NamedTodayProps {
  stationId: string
  name: string
  visits: OutputOf<typeof expectedVisits>['visits']
}

function NamedToday({ stationId, name, visits }: NamedTodayProps) {
  if (visits.length === 0) return null
  return (
    <>
      <Notice
        tone="amber"
        icon="calendar-check"
        title={`今天的名单里还有${name}`}
        note="是他就点“去看”，在那里取消。"
      />
      <List label="今天名单里的">
        {visits.map(({ appointmentId, startsAt, matter, status, phone }) => (
          <Cell
            key={appointmentId}
            icon="clock"
            title={
              status === 'checkedIn'
                ? '已经登记了，正在等'
                : `约了${spokenTimeText(timeOf(startsAt))}`
            }
            note={[phone && phoneText(phone), MATTERS[matter].label].filter(Boolean).join(' · ')}
            action={{ title: '去看', onTap: () => showAtDesk({ stationId, appointmentId }) }}
          />
        ))}
      </List>
    </>
  )
}
