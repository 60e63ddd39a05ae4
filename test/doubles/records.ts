import type { Appointment } from '../../cloudfunctions/appointments/store'
import type { Station } from '../../cloudfunctions/stations/store'
import { instantOf } from '../../types/time'

/** The Monday on which the stories of the functions begin. */
export const DATE = '2026-11-23'

/** A small station that is open for one hour, with one window. */
export function stationRecord(changes: Partial<Station> = {}): Station {
  return {
    stationId: 'anju',
    level: 'township',
    path: [],
    childCount: 0,
    cardConfirmedAt: null,
    place: '安居镇',
    dutyPhone: '023-0000-1207',
    address: '演示地址',
    hours: { workday: [{ opens: '09:00', closes: '10:00' }], weekend: [], holiday: [] },
    closedDates: [],
    bookingDays: 14,
    windows: [windowRecord(1, 2)],
    matters: [],
    ...changes,
  }
}

/** A window of that station. */
export function windowRecord(windowNo: number, capacity: number): Station['windows'][number] {
  return {
    windowNo,
    name: `${windowNo}号窗口`,
    ways: ['onSite'],
    matters: ['policy'],
    slotMinutes: 30,
    capacity,
  }
}

/** An appointment of nine o'clock, as it is stored. */
export function appointmentRecord(changes: Partial<Appointment> = {}): Appointment {
  const _id = changes._id ?? 'a'
  return {
    _id,
    stationId: 'anju',
    place: '安居镇',
    date: DATE,
    startsAt: new Date(instantOf(DATE, '09:00')),
    sequence: `${DATE}T09:00.${_id}`,
    slotKey: '1_0900',
    windowName: '1号窗口',
    matter: 'policy',
    way: 'onSite',
    channel: 'miniProgram',
    callerId: 'openid-1',
    personId: null,
    tieId: null,
    fromFile: [],
    relation: 'self',
    name: '李长明',
    plainNames: ['李长明'],
    phone: 'sealed',
    address: null,
    note: null,
    sealVersion: 1,
    status: 'booked',
    open: true,
    checkedInAt: null,
    servedHour: 'x',
    callerHour: 'y',
    steps: [],
    ...changes,
  }
}
