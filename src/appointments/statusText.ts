import {
  APPOINTMENT_STATUSES,
  type AppointmentStatus,
  STEP_ACTIONS,
} from '@contract/appointments/appointmentTerms'
import { needsAddress, type Way } from '@contract/matters'

/**
 * What has become of an appointment, in the contract's words. Who was to be visited or called is not
 * said to have failed to come.
 */
export function statusText(status: AppointmentStatus, way: Way): string {
  return status === 'noShow' ? noShowText(way) : APPOINTMENT_STATUSES[status].label
}

/** 没有来 of who was expected at the station, 没见到人 of a visit, 没联系上 of a call. */
export function noShowText(way: Way): string {
  if (way === 'onSite') return APPOINTMENT_STATUSES.noShow.label
  return needsAddress(way) ? '没见到人' : '没联系上'
}

/** 登记没有来, 登记没见到人: how the record names that step. */
export function noShowStepText(way: Way): string {
  return way === 'onSite' ? STEP_ACTIONS.markNoShow.label : `登记${noShowText(way)}`
}
