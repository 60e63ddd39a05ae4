import * as z from 'zod'
import { DateField, DutyPhone, InstantField, StationId } from '../primitives'
import { addDays, type DateText, dateOf, type Instant } from '../time'
import { Hours } from './hours'
import { Address, ClosedDate, Location, OfferedMatter, SupervisionPhone } from './stationTerms'

/** What a head may change of the station; what is left out stays as it is. */
export const StationEdit = z
  .strictObject({
    stationId: StationId,
    dutyPhone: DutyPhone.optional(),
    /** Null takes it away. */
    supervisionPhone: SupervisionPhone.nullable().optional().describe('监督电话'),
    address: Address.optional(),
    /** Null takes it away. */
    location: Location.nullable().optional().describe('地图上的位置'),
    hours: Hours.optional(),
    /** Note and what to bring of matters that the station offers; the others stay. */
    matters: z.array(OfferedMatter).min(1).max(20).optional().describe('事项'),
  })
  .refine(
    ({ stationId: _, ...changes }) => Object.values(changes).some((value) => value !== undefined),
    '还没有改哪一处，请先改一处再交。',
  )
export type StationEdit = z.infer<typeof StationEdit>

/** A station as its head edits it. */
export const StationSettings = z.object({
  dutyPhone: z.string(),
  supervisionPhone: z.string().optional(),
  address: z.string(),
  location: Location.optional(),
  hours: Hours,
  matters: z.array(OfferedMatter),
  /** From today on, the nearest first. */
  closedDates: z.array(ClosedDate),
  /** When the head last said that the card is right. */
  confirmedAt: InstantField.optional(),
})
export type StationSettings = z.infer<typeof StationSettings>

/** How many days ahead a station may say that it will be closed. */
export const CLOSED_AHEAD_DAYS = 365

/** A day that a head closes or opens. */
export const ClosingDay = z.strictObject({ stationId: StationId, date: DateField })

/**
 * Why a day can be neither closed nor opened at `now`, or undefined where it can: what was is not
 * rewritten, and what lies beyond a year is a slip of the finger.
 */
export function closingDayProblem(date: DateText, now: Instant): string | undefined {
  const today = dateOf(now)
  if (date < today) return '这一天已经过去了，请选今天或以后的日子。'
  if (date > addDays(today, CLOSED_AHEAD_DAYS)) return '这一天太远了，请选一年之内的日子。'
  return undefined
}
