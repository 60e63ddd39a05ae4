import { dateOf, type Instant } from '@contract/time'
import Taro from '@tarojs/taro'
import { openTab } from '../shell/tabs'

/** Opens one appointment. */
export function openAppointment(appointmentId: string): void {
  void Taro.navigateTo({ url: `/appointments/detail/detail?appointmentId=${appointmentId}` })
}

/** Shows one appointment in place of this page. */
export function goToAppointment(appointmentId: string): void {
  void Taro.redirectTo({ url: `/appointments/detail/detail?appointmentId=${appointmentId}` })
}

/** Where another time is chosen for one of the own. */
export function openMove(appointmentId: string): void {
  void Taro.navigateTo({ url: `/appointments/move/move?appointmentId=${appointmentId}` })
}

/** The same for the desk of a station, by the row of its day. */
export function moveAtDeskUrl(
  stationId: string,
  { appointmentId, startsAt }: { appointmentId: string; startsAt: Instant },
): string {
  const row = `&date=${dateOf(startsAt)}&appointmentId=${appointmentId}`
  return `/appointments/move/move?stationId=${stationId}${row}`
}

/** Opens the person's own appointments. */
export function openMyAppointments(): void {
  void Taro.navigateTo({ url: '/appointments/list/list' })
}

/** Begins a booking at a station; without one, at the chosen one. */
export function startBooking(stationId?: string): void {
  const query = stationId === undefined ? '' : `?stationId=${stationId}`
  void Taro.navigateTo({ url: `/appointments/matter/matter${query}` })
}

/** Where somebody who came without an appointment is put down, by the file where that was found. */
export function walkInUrl(stationId: string, personId?: string): string {
  const whose = personId === undefined ? '' : `&personId=${personId}`
  return `/appointments/walkIn/walkIn?stationId=${stationId}${whose}`
}

/** Goes to the first page, from wherever. */
export function goHome(): void {
  openTab('home')
}
