import type { ErrorCode } from '../errors'

/** Why a place at a time cannot be had. */
export const NO_PLACE = [
  'SLOT_FULL',
  'SLOT_PAST',
  'SLOT_UNKNOWN',
  'SLOT_OF_OTHER_STATION',
  'BEYOND_BOOKING_WINDOW',
  'DAY_CLOSED',
  'CALENDAR_NOT_PUBLISHED',
  'MATTER_NOT_OFFERED',
  'ALREADY_BOOKED',
  'TOO_MANY_ON_DAY',
] as const satisfies readonly ErrorCode[]
