import {
  bookAppointment,
  bookedClosedDays,
  bookedForFile,
  cancelAppointment,
  cancelAtDesk,
  checkIn,
  completeAppointment,
  deskDay,
  expectedVisits,
  freeSlots,
  markNoShow,
  moveAppointment,
  moveAtDesk,
  myAppointments,
  oneAppointment,
  registerWalkIn,
} from '@contract/appointments'
import { acceptOffer, offerBinding } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { addPerson } from '@contract/people'
import { nthIdNumber } from '../../world/binding'
import { booking, served, slotAt } from '../../world/booking'
import { call } from '../../world/cloud'
import { MONDAY } from '../../world/startWorld'
import { accessTable } from './accessTable'
import { EVERYONE, NOWHERE, OWN_DESK, OWN_HEAD, openIdOf, type Scene, STATIONS } from './scene'

/** Who asks for another's appointment reads what who asks for none reads. */
const OWN_RECORD = { unknown: 'NOT_FOUND' } as const
/** Another day than any other row books. */
const MOVED_TO = slotAt('2026-11-24', '11:00', 1, STATIONS.own)
let made = 0

function newPhone(): string {
  return String(19900710000 + ++made)
}

function bookingAt(stationId: string, phone: string) {
  const slotId = slotAt(MONDAY, '09:00', 1, stationId)
  return booking({ stationId, slotId, served: served('周建军', phone) })
}

function byFile(forPersonId: string, starts: string) {
  const stationId = STATIONS.own
  const slotId = slotAt(MONDAY, starts, 1, stationId)
  return booking({ stationId, slotId, forPersonId, served: {} })
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
    row(bookedClosedDays, OWN_HEAD, (_, { stationId }) => ({ stationId })),
    row(expectedVisits, OWN_DESK, (_, { stationId }) => ({ stationId, name: '谢大海' })),
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
    const waiting = await call(cloud, `${openIdOf('own.head')}`, registerWalkIn, {
      stationId: STATIONS.own,
      matter: 'policy',
      served: { relation: 'self', name: '谢大海' },
    })
    return {
      ...{ person, waitingId: waiting.appointmentId },
      ...(await call(cloud, person, bookAppointment, wish)),
    }
  },
  { appointmentId: 'nothing', waitingId: 'nothing' },
  (row) => [
    row(oneAppointment, ['person'], ({ appointmentId }) => ({ appointmentId }), OWN_RECORD),
    row(
      cancelAppointment,
      ['person'],
      ({ appointmentId }) => ({ appointmentId, reason: 'busy' }),
      OWN_RECORD,
    ),
    row(
      moveAppointment,
      ['person'],
      ({ appointmentId }) => ({ appointmentId, slotId: MOVED_TO }),
      OWN_RECORD,
    ),
    row(moveAtDesk, OWN_DESK, ({ appointmentId }, { stationId }) => ({
      stationId,
      appointmentId,
      slotId: MOVED_TO,
    })),
    row(checkIn, OWN_DESK, ({ appointmentId }, { stationId }) => ({ stationId, appointmentId })),
    row(completeAppointment, OWN_DESK, ({ waitingId }, { stationId }) => ({
      stationId,
      appointmentId: waitingId,
    })),
    row(
      markNoShow,
      OWN_DESK,
      ({ appointmentId }, { stationId }) => ({ stationId, appointmentId }),
      // The hour has not come.
      { also: ['TOO_EARLY'], succeeds: false },
    ),
    row(cancelAtDesk, OWN_DESK, ({ appointmentId }, { stationId }) => ({
      stationId,
      appointmentId,
      reason: '打电话说不来',
    })),
  ],
)

/** A file with the person and the daughter, who booked a visit for it. */
const ofFile = accessTable(
  async ({ cloud }: Scene) => {
    const head = `${openIdOf('own.head')}`
    const stationId = STATIONS.own
    const identity = { name: '周建军', idNumber: nthIdNumber(12_000 + ++made), phone: newPhone() }
    const { personId } = await call(cloud, head, addPerson, { stationId, parts: { identity } })
    const users = { person: `access-own-${made}`, family: `access-daughter-${made}` }
    const daughter = { kinship: 'child', familyName: '周小梅', consentOnPaper: true } as const
    for (const [openId, wish] of [
      [users.person, { as: 'self' }],
      [users.family, { as: 'family', ...daughter }],
    ] as const) {
      const offer = { stationId, personId, ...wish }
      const { code } = await call(cloud, head, offerBinding, offer)
      await call(cloud, openId, acceptOffer, { code, consent: CONSENT.version })
    }
    const visit = byFile(personId, '09:00')
    return { ...users, personId, ...(await call(cloud, users.family, bookAppointment, visit)) }
  },
  { personId: 'nobody', appointmentId: 'nothing' },
  (row) => [
    row(bookAppointment, ['person', 'family'], ({ personId }) => byFile(personId, '10:00'), {
      about: 'for a file',
    }),
    row(oneAppointment, ['person', 'family'], ({ appointmentId }) => ({ appointmentId }), {
      about: 'booked by family for the person',
      ...OWN_RECORD,
    }),
    row(
      cancelAppointment,
      ['person', 'family'],
      ({ appointmentId }) => ({ appointmentId, reason: 'busy' }),
      { about: 'booked by family for the person', ...OWN_RECORD },
    ),
    row(
      moveAppointment,
      ['person', 'family'],
      ({ appointmentId }) => ({ appointmentId, slotId: MOVED_TO }),
      { about: 'booked by family for the person', ...OWN_RECORD },
    ),
    row(expectedVisits, OWN_DESK, ({ personId }, { stationId }) => ({ stationId, personId }), {
      about: 'by a file',
    }),
    row(bookedForFile, OWN_DESK, ({ personId }, { stationId }) => ({ stationId, personId })),
    row(
      registerWalkIn,
      OWN_DESK,
      ({ personId }, { stationId }) => ({
        stationId,
        personId,
        matter: 'policy',
        served: { relation: 'self', name: '周建军' },
      }),
      { about: 'by a file' },
    ),
  ],
)

export const tables = [station, appointment, ofFile]
