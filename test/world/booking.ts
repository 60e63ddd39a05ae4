import { type bookAppointment, freeSlots } from '@contract/appointments'
import type { BookingDay, Served } from '@contract/appointments/appointmentShapes'
import { slotIdOf } from '@contract/appointments/slots'
import type { InputOf } from '@contract/procedure'
import type { Station } from '@contract/stations/stationTerms'
import { STATION_ID, VETERAN } from './actors'
import { type Cloud, call } from './cloud'
import { readStations } from './seedStations'
import { MONDAY } from './startWorld'

/** What the veteran sends who books Monday at nine; a story changes what it is about. */
export function booking(
  changes: Partial<InputOf<typeof bookAppointment>> = {},
): InputOf<typeof bookAppointment> {
  return {
    stationId: STATION_ID,
    slotId: slotIdOf({ stationId: STATION_ID, windowNo: 1, date: MONDAY, starts: '09:00' }),
    matter: 'preferential',
    way: 'onSite',
    served: served(VETERAN.name, VETERAN.phone),
    ...changes,
  }
}

export function served(name: string, phone: string, changes: Partial<Served> = {}): Served {
  return { relation: 'self', name, phone, ...changes }
}

/** The n-th invented person: of one name with all others, told apart by phone. */
export function nthServed(n: number): Served {
  return served('王建国', String(19900100000 + n))
}

/** The slot id of a time at the first window. */
export function slotAt(date: string, starts: string, windowNo = 1, stationId = STATION_ID): string {
  return slotIdOf({ stationId, windowNo, date, starts })
}

/** The places left at a time, or undefined where it is not offered. */
export async function freeAt(
  cloud: Cloud,
  date: string,
  starts: string,
  stationId = STATION_ID,
): Promise<number | undefined> {
  const day = await dayOf(cloud, date, stationId)
  return day?.slots.find((slot) => slot.starts === starts)?.free
}

/** One day of the booking window, for the matter that the stories are about. */
export async function dayOf(
  cloud: Cloud,
  date: string,
  stationId = STATION_ID,
): Promise<BookingDay | undefined> {
  const { days } = await call(cloud, VETERAN.openId, freeSlots, {
    stationId,
    matter: 'preferential',
    way: 'onSite',
  })
  return days.find((day) => day.date === date)
}

/** A station like the others, under none, whose only window takes `capacity` people in each slot. */
export function bigStation(capacity: number): Station {
  const [, station] = readStations()
  const window = station?.windows[0]
  if (!station || !window) throw new Error('The seed has no township station with a window')
  const { parentId: _, ...fields } = station
  return { ...fields, stationId: 'big', place: '大站', windows: [{ ...window, capacity }] }
}
