import { type Matter, MatterField, type Way, WayField } from '@contract/matters'
import { SlotId, StationId } from '@contract/primitives'
import * as z from 'zod'

/** What the address of a booking page says has been chosen so far. */
const BookingChoice = z.object({
  stationId: StationId.optional(),
  matter: MatterField.optional(),
  way: WayField.optional(),
  slotId: SlotId.optional(),
})
export type BookingChoice = z.infer<typeof BookingChoice>

/** What is known when a time is chosen. */
export interface TimeStep {
  stationId: string
  matter: Matter
  way: Way
}

/** What is known when the person says who comes. */
export interface WhoStep extends TimeStep {
  slotId: string
}

/** The choices in a page's parameters; none of them where one is not what it should be. */
export function readChoice(params: object): BookingChoice {
  const parsed = BookingChoice.safeParse(params)
  return parsed.success ? parsed.data : {}
}

/** The choices made before a time is chosen, or undefined where one is missing. */
export function timeStep({ stationId, matter, way }: BookingChoice): TimeStep | undefined {
  return stationId && matter && way ? { stationId, matter, way } : undefined
}

/** The choices made before the last step, or undefined where one is missing. */
export function whoStep(choice: BookingChoice): WhoStep | undefined {
  const step = timeStep(choice)
  return step && choice.slotId ? { ...step, slotId: choice.slotId } : undefined
}

/** The address of one of the three pages: /appointments/time/time?stationId=… */
export function bookingUrl(page: 'matter' | 'time' | 'who', choice: BookingChoice): string {
  const query = Object.entries(choice)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  return `/appointments/${page}/${page}${query && `?${query}`}`
}

/** To the station where the matter can be done so, else in the first other way. */
export function firstWay(ways: readonly Way[]): Way | undefined {
  return ways.includes('onSite') ? 'onSite' : ways[0]
}
