/** A station closes on a day that people have booked: nobody is left to find the door shut. */
import {
  bookAppointment,
  bookedClosedDays,
  cancelAppointment,
  cancelAtDesk,
  deskDay,
  myAppointments,
  oneAppointment,
} from '@contract/appointments'
import { closeStationOn, openStationOn, stationCard, stationHome } from '@contract/stations'
import { CLERK, HEAD, STATION_ID, VETERAN } from '../world/actors'
import { booking, served, slotAt } from '../world/booking'
import { call } from '../world/cloud'
import { MONDAY, type StoryWorld, startWorld } from '../world/startWorld'

let world: StoryWorld

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const AT = { stationId: STATION_ID }
const TUESDAY = '2026-11-24'
const closed = { closedBecause: '开会学习' }

const openOnes = async () =>
  (await call(world, VETERAN.openId, myAppointments, { open: true })).appointments
const dayAtDesk = (date: string) => call(world, CLERK.openId, deskDay, { ...AT, date })

test('who booked and the desk read that it is closed, and why, until it is open again', async () => {
  const book = (changes: Parameters<typeof booking>[0]) =>
    call(world, VETERAN.openId, bookAppointment, booking(changes))
  const { appointmentId } = await book({ slotId: slotAt(TUESDAY, '09:00') })
  const other = await book({
    slotId: slotAt(TUESDAY, '10:00'),
    served: served('李秀英', '19900000055', { relation: 'parent' }),
  })
  await book({ slotId: slotAt(MONDAY, '09:00') })
  expect(await dayAtDesk(TUESDAY)).not.toHaveProperty('closedBecause')
  await call(world, HEAD.openId, closeStationOn, { ...AT, date: TUESDAY, reason: '开会学习' })
  const [monday, tuesday] = await openOnes()
  expect(monday).not.toHaveProperty('closedBecause')
  expect(tuesday).toMatchObject({ appointmentId, ...closed })
  expect(await call(world, VETERAN.openId, oneAppointment, { appointmentId })).toMatchObject(closed)
  expect(await dayAtDesk(TUESDAY)).toMatchObject(closed)
  expect(await dayAtDesk(MONDAY)).not.toHaveProperty('closedBecause')
  const cancelled = { ...other, reason: 'busy' } as const
  await call(world, VETERAN.openId, cancelAppointment, cancelled)
  const one = await call(world, VETERAN.openId, oneAppointment, other)
  expect(one).not.toHaveProperty('closedBecause')
  await call(world, HEAD.openId, openStationOn, { ...AT, date: TUESDAY })
  expect((await openOnes())[1]).not.toHaveProperty('closedBecause')
})

test('the head reads on which closed days how many are still to come', async () => {
  await world.renew()
  const book = (changes: Parameters<typeof booking>[0]) =>
    call(world, VETERAN.openId, bookAppointment, booking(changes))
  const close = (date: string) =>
    call(world, HEAD.openId, closeStationOn, { ...AT, date, reason: '开会学习' })
  const booked = async () => (await call(world, HEAD.openId, bookedClosedDays, AT)).days
  const mother = served('李秀英', '19900000055', { relation: 'parent' })
  const first = await book({ slotId: slotAt(TUESDAY, '09:00') })
  const other = await book({ slotId: slotAt(TUESDAY, '10:00'), served: mother })
  await book({ slotId: slotAt('2026-11-26', '09:00') })
  expect(await booked()).toEqual([])
  for (const date of ['2026-11-26', TUESDAY, '2026-11-25']) await close(date)
  expect(await booked()).toEqual([
    { date: TUESDAY, toCome: 2 },
    { date: '2026-11-26', toCome: 1 },
  ])
  await call(world, VETERAN.openId, cancelAppointment, { ...other, reason: 'busy' })
  await call(world, CLERK.openId, cancelAtDesk, { ...AT, ...first, reason: '改到周五' })
  expect(await booked()).toEqual([{ date: '2026-11-26', toCome: 1 }])
  await call(world, HEAD.openId, openStationOn, { ...AT, date: '2026-11-26' })
  expect(await booked()).toEqual([])
})

test('who reads the card or the front the evening before reads which day it is, and why', async () => {
  await world.renew()
  const close = (date: string) =>
    call(world, HEAD.openId, closeStationOn, { ...AT, date, reason: '开会学习' })
  const read = async () => [
    (await call(world, 'a-guest', stationHome, AT)).closedSoon,
    (await call(world, 'a-guest', stationCard, AT)).closedSoon,
  ]
  expect(await read()).toEqual([undefined, undefined])
  for (const date of ['2026-12-08', TUESDAY]) await close(date)
  const tomorrow = [{ date: TUESDAY, reason: '开会学习' }]
  expect(await read()).toEqual([tomorrow, tomorrow])
})
