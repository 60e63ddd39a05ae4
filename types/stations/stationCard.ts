import * as z from 'zod'
import { MatterField } from '../matters'
import { InstantField, MemberRoleField, StationId } from '../primitives'
import { Hours } from './hours'
import { ClosedDate, DayHours, Location, MatterWithWays, STATION_LEVEL_KEYS } from './stationTerms'

/** A member on the station's public card: no more of them than they agreed to publish. */
export const OnDuty = z.object({
  role: MemberRoleField,
  /** Undefined where it is not published: the card says 站长 or 工作人员 alone. */
  name: z.string().optional(),
  /** 副站长 */
  post: z.string().optional(),
  matters: z.array(MatterField),
  /** Undefined where it is not published: the duty phone is there. */
  phone: z.string().optional(),
  /** Undefined for who is there. */
  away: z.object({ until: InstantField }).optional(),
})
export type OnDuty = z.infer<typeof OnDuty>

/** Who above takes complaints about a station. */
export const Supervision = z.object({
  /** 铜梁区 */
  place: z.string(),
  level: z.enum(STATION_LEVEL_KEYS),
  phone: z.string(),
})
export type Supervision = z.infer<typeof Supervision>

/** A station's public card. */
export const StationCard = z.object({
  stationId: StationId,
  place: z.string(),
  level: z.enum(STATION_LEVEL_KEYS),
  /** The places of the stations above it, from the top: 重庆市, 铜梁区. */
  under: z.array(z.string()),
  address: z.string(),
  location: Location.optional(),
  dutyPhone: z.string(),
  hours: Hours,
  today: DayHours,
  /** The days of the next two weeks, by date, on which the station closes of its own accord. */
  closedSoon: z.array(ClosedDate).optional(),
  matters: z.array(MatterWithWays),
  /** By role, then by number at the station. */
  onDuty: z.array(OnDuty),
  /** Undefined for a station that stands at the top. */
  supervision: Supervision.optional(),
  /** When the head last said that all this is right; undefined as long as nobody has. */
  confirmedAt: InstantField.optional(),
})
export type StationCard = z.infer<typeof StationCard>
