import { addDays } from '../../types/time'
import { STATION_ID } from '../world/actors'
import { MONDAY, type World } from '../world/startWorld'
import { insert } from './database'

/**
 * Puts ended appointments of past days straight into the database, for a benchmark that needs many;
 * a story makes its records by calling procedures.
 */
export async function fillAppointments(world: World, from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index)
  await insert(world, 'appointments', numbers.map(pastAppointment))
}

/** Forty a day at the station of the stories, and as many elsewhere. */
function pastAppointment(n: number): object {
  const id = `past-${n}`
  const date = addDays(MONDAY, -1 - (Math.floor(n / 80) % 1000))
  return {
    _id: id,
    stationId: n % 2 === 0 ? STATION_ID : `elsewhere-${n % 200}`,
    place: '巴川街道',
    date,
    startsAt: new Date(`${date}T01:00:00Z`),
    sequence: `${date}T09:00.${id}`,
    slotKey: '1_0900',
    windowName: '1号窗口',
    matter: 'preferential',
    way: 'onSite',
    channel: 'miniProgram',
    callerId: `past-caller-${n % 5000}`,
    relation: 'self',
    name: '王建国',
    plainNames: ['王建国'],
    phone: '1.x.x.x',
    address: null,
    note: null,
    sealVersion: 1,
    status: 'completed',
    open: false,
    checkedInAt: null,
    personId: null,
    fromFile: [],
    servedHour: `released.${id}`,
    callerHour: `released.${id}`,
    steps: [],
  }
}
