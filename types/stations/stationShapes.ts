import * as z from 'zod'
import { StationId } from '../primitives'
import { ClosedDate, DayHours, MatterWithWays, STATION_LEVEL_KEYS } from './stationTerms'

/** What every visitor may see of a station. */
export const StationHome = z.object({
  stationId: StationId,
  place: z.string(),
  level: z.enum(STATION_LEVEL_KEYS),
  dutyPhone: z.string(),
  address: z.string(),
  matters: z.array(MatterWithWays),
  today: DayHours,
  /** The days of the next two weeks, by date, on which the station closes of its own accord. */
  closedSoon: z.array(ClosedDate).optional(),
})
export type StationHome = z.infer<typeof StationHome>

/** One station in a list to choose from. */
export const StationChoice = z.object({
  stationId: StationId,
  place: z.string(),
  level: z.enum(STATION_LEVEL_KEYS),
  dutyPhone: z.string(),
})
export type StationChoice = z.infer<typeof StationChoice>

/** One station on the way down the tree. */
export const ListedStation = z.object({ ...StationChoice.shape, hasBelow: z.boolean() })
export type ListedStation = z.infer<typeof ListedStation>
