import type { Matter, Way } from '@contract/matters'
import { plainName } from '@contract/plainName'
import { type DateText, instantOf, type TimeText } from '@contract/time'
import { newId } from '../shared/newId'
import { sealingVersion } from '../shared/sealed'
import type { Station } from '../stations/public'
import { holdsOf } from './holds'
import { sealPersonal } from './personal'
import type { Slot } from './slots'
import type { StepRecord } from './stepRecord'
import type { Appointment } from './store'
import type { Whom } from './whomOf'

interface NewAppointment {
  station: Station
  date: DateText
  starts: TimeText
  /** Undefined for a walk-in. */
  slot: Slot | undefined
  matter: Matter
  way: Way
  /** Undefined for a walk-in. */
  callerId: string | undefined
  whom: Whom
  note?: string | undefined
  first: StepRecord
}

/** The record of an appointment just made; a walk-in has come already. */
export function newAppointment(given: NewAppointment): Appointment {
  const { station, date, starts, slot, matter, way, whom, note, first } = given
  const { served, names, personId, tieId, fromFile } = whom
  const _id = newId()
  const callerId = given.callerId ?? null
  return {
    _id,
    stationId: station.stationId,
    place: station.place,
    date,
    startsAt: new Date(instantOf(date, starts)),
    sequence: `${date}T${starts}.${_id}`,
    slotKey: slot?.key ?? null,
    windowName: slot?.window.name ?? '',
    matter,
    way,
    channel: slot ? 'miniProgram' : 'walkIn',
    callerId,
    personId,
    tieId,
    fromFile,
    relation: served.relation,
    name: served.name,
    plainNames: [...new Set(names.map(plainName))],
    ...sealPersonal(_id, served, note),
    sealVersion: sealingVersion(),
    status: slot ? 'booked' : 'checkedIn',
    open: true,
    checkedInAt: slot ? null : first.at,
    ...holdsOf(_id, whom, date, starts, callerId),
    steps: [first],
  }
}
