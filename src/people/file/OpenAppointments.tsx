import { bookedForFile, expectedVisits } from '@contract/appointments'
import type { ExpectedVisit } from '@contract/appointments/appointmentShapes'
import { MATTERS, WAYS } from '@contract/matters'
import type { PersonRow } from '@contract/people/personViews'
import type { OutputOf } from '@contract/procedure'
import { dateOf, spokenTimeText, timeOf } from '@contract/time'
import { whenText } from '../../appointments/appointmentText'
import { call } from '../../cloud/call'
import { ReadView } from '../../cloud/ReadView'
import { from, usePages } from '../../cloud/usePages'
import { useRead } from '../../cloud/useRead'
import { mayCall } from '../../shell/mayCall'
import { showAtDesk } from '../../shell/soughtAtDesk'
import { useMembership } from '../../shell/useMembership'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { phoneText } from '../../ui/phoneText'

export interface OpenAppointmentsProps {
  stationId: string
  /** One that is ended. */
  file: Pick<PersonRow, 'personId' | 'name'>
}

/**
 * What is booked for the file, and what else today's list has of who it is of: by its name, a namesake's
 * among them, and by its numbers.
 */
export function OpenAppointments({ stationId, file }: OpenAppointmentsProps) {
  const me = useMembership(stationId)
  if (!mayCall(bookedForFile, me?.role)) return null
  return <StillBooked stationId={stationId} file={file} />
}

function StillBooked({ stationId, file: { personId, name } }: OpenAppointmentsProps) {
  const asked = { stationId, personId }
  const booked = usePages({
    key: [bookedForFile.name, asked],
    ask: async (after) => {
      const page = await call(bookedForFile, { ...asked, ...from(after) })
      return { rows: page.booked, next: page.next }
    },
  })
  const expected = useRead(expectedVisits, asked)
  const { read, more, isFetchingMore } = booked
  return (
    <>
      <ReadView read={read} heading="照这份档案约的" keeps="登记过的都在">
        {(visits) => (
          <>
            <Booked stationId={stationId} booked={visits} hasMore={more !== undefined} />
            {more && (
              <Button
                title="再看后面的"
                loading={isFetchingMore ? '正在打开' : undefined}
                onTap={more}
              />
            )}
          </>
        )}
      </ReadView>
      {/* Where neither opens, that is said once. */}
      {(read.data || expected.data) && (
        <ReadView read={expected} heading="今天名单里的" keeps="登记过的都在">
          {({ visits }) => (
            <NamedToday
              stationId={stationId}
              name={name}
              visits={visits.filter((each) => isElse(each, read.data ?? []))}
            />
          )}
        </ReadView>
      )}
    </>
  )
}

/** Of who did not come nothing is open. */
function isElse(
  { status, appointmentId }: ExpectedVisit,
  booked: readonly ExpectedVisit[],
): boolean {
  return status !== 'noShow' && !booked.some((each) => each.appointmentId === appointmentId)
}

interface BookedProps {
  stationId: string
  booked: readonly ExpectedVisit[]
  /** Those that were read are not all. */
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
        note="不会自己取消。点“去看”，在那一天的名单里取消。"
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
        note="是这个人就点“去看”，在那里取消。"
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
