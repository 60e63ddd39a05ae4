import {
  bookAppointment,
  cancelAppointment,
  cancelAtDesk,
  checkIn,
  completeAppointment,
  deskDay,
  freeSlots,
  markNoShow,
  myAppointments,
  oneAppointment,
  registerWalkIn,
} from '@contract/appointments'
import { booking, served, slotAt } from '../../world/booking'
import { call } from '../../world/cloud'
import { MONDAY } from '../../world/startWorld'
import { accessTable } from './accessTable'
import { EVERYONE, NOWHERE, OWN_DESK, type Scene, STATIONS } from './scene'

/** Who asks for another's appointment reads what who asks for none reads. */
const OWN_RECORD = { unknown: 'NOT_FOUND' } as const
let made = 0

function newPhone(): string {
  return String(19900710000 + ++made)
}

function bookingAt(stationId: string, phone: string) {
  const slotId = slotAt(MONDAY, '09:00', 1, stationId)
  return booking({ stationId, slotId, served: served('周建军', phone) })
}

const station = accessTable(
  async () => ({ ofStationId: `${STATIONS.own}`, phone: newPhone() }),
  { ofStationId: NOWHERE, phone: newPhone() },
  (row) => [
    row(
      freeSlots,
      EVERYONE,
      ({ ofStationId }) => ({ stationId: ofStationId, matter: 'preferential', way: 'onSite' }),
      { unknown: 'NOT_FOUND' },
    ),
    row(bookAppointment, EVERYONE, ({ ofStationId, phone }) => bookingAt(ofStationId, phone), {
      unknown: 'NOT_FOUND',
    }),
    row(myAppointments, EVERYONE, () => ({ open: true })),
    row(deskDay, OWN_DESK, (_, { stationId }) => ({ stationId, date: MONDAY })),
    row(registerWalkIn, OWN_DESK, (_, { stationId }) => ({
      stationId,
      matter: 'policy',
      served: { relation: 'self', name: '谢大海' },
    })),
  ],
)

const appointment = accessTable(
  async ({ cloud }: Scene) => {
    const person = `access-booker-${++made}`
    const wish = bookingAt(STATIONS.own, newPhone())
    return { person, ...(await call(cloud, person, bookAppointment, wish)) }
  },
  { appointmentId: 'nothing' },
  (row) => [
    row(oneAppointment, ['person'], ({ appointmentId }) => ({ appointmentId }), OWN_RECORD),
    row(
      cancelAppointment,
      ['person'],
      ({ appointmentId }) => ({ appointmentId, reason: 'busy' }),
      OWN_RECORD,
    ),
    row(checkIn, OWN_DESK, ({ appointmentId }, { stationId }) => ({ stationId, appointmentId })),
    row(
      completeAppointment,
      OWN_DESK,
      ({ appointmentId }, { stationId }) => ({ stationId, appointmentId }),
      // Nobody has checked in.
      { also: ['NOT_OPEN'] },
    ),
    row(
      markNoShow,
      OWN_DESK,
      ({ appointmentId }, { stationId }) => ({ stationId, appointmentId }),
      // The hour has not come.
      { also: ['TOO_EARLY'] },
    ),
    row(cancelAtDesk, OWN_DESK, ({ appointmentId }, { stationId }) => ({
      stationId,
      appointmentId,
      reason: '打电话说不来',
    })),
  ],
)

export const tables = [station, appointment]
