import type { deskDay } from '@contract/appointments'
import type { DeskRow } from '@contract/appointments/appointmentShapes'
import { seenOf } from '@contract/appointments/seenAppointment'
import type { InputOf, OutputOf } from '@contract/procedure'
import { paged } from '../shared/paged'
import type { Context } from '../shared/serve'
import { findStation } from '../stations/public'
import { closedOn } from './closedOn'
import { NO_COUNTS } from './dayRecord'
import { type AsOnFile, asOnFileAtDesk } from './onFile'
import { personalOf } from './personal'
import { type Appointment, findDays, findOfDay } from './store'

const PAGE_SIZE = 50

/**
 * A station's day: the counts that are kept, and a page of rows by time. Four operations with the
 * membership, and one more where somebody is down by file, another where such a file was merged.
 */
export async function desk(
  { stationId, date, after }: InputOf<typeof deskDay>,
  { now }: Context,
): Promise<OutputOf<typeof deskDay>> {
  const [station, days, found] = await Promise.all([
    findStation(stationId),
    findDays(stationId, [date]),
    findOfDay(stationId, date, after, PAGE_SIZE + 1),
  ])
  const { page, ...next } = paged(found, PAGE_SIZE, ({ sequence }) => sequence)
  const asOnFile = await asOnFileAtDesk(page, now)
  return {
    counts: days.get(date)?.counts ?? NO_COUNTS,
    rows: page.map((each) => rowOf(each, asOnFile(each))),
    ...(station && closedOn(station, date)),
    ...next,
  }
}

function rowOf(appointment: Appointment, { name, contacts }: AsOnFile): DeskRow {
  const { _id, channel, matter, way, status, startsAt, checkedInAt } = appointment
  const { windowName, relation, personId } = appointment
  return {
    appointmentId: _id,
    channel,
    matter,
    way,
    status,
    startsAt: startsAt.getTime(),
    ...(checkedInAt !== null && { checkedInAt: checkedInAt.getTime() }),
    windowName,
    relation,
    name,
    ...(personId !== null && { personId }),
    ...personalOf(appointment, seenOf(appointment, 'desk').shows),
    ...contacts,
  }
}
