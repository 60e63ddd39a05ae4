import * as z from 'zod'
import { InstantField, MemberRoleField, StationId } from '../primitives'
import { STATION_LEVEL_KEYS } from '../stations/stationTerms'
import { InvitationId } from './invitationTerms'

/** Which station something leads to, as much as its name needs. */
export const placeShape = {
  stationId: StationId,
  place: z.string(),
  level: z.enum(STATION_LEVEL_KEYS),
}

/** An invitation that the caller accepted and that has not made them a member. */
export const Joining = z.object({
  ...placeShape,
  role: MemberRoleField,
  acceptedAt: InstantField,
  status: z.enum(['waiting', 'declined']),
})
export type Joining = z.infer<typeof Joining>

/** An invitation as the heads see it: of the station that sent it, or of the one that it leads to. */
export const SentInvitation = z.object({
  invitationId: InvitationId,
  /** The station that it leads to: the own one or one right below. */
  stationId: StationId,
  /** The station above sent it: the head here confirms or declines, and cannot withdraw. */
  fromAbove: z.boolean().optional(),
  /** It leads to a station below that has a head: that head confirms, not the one here. */
  confirmedBelow: z.boolean().optional(),
  place: z.string(),
  role: MemberRoleField,
  status: z.enum(['open', 'waiting']),
  /** Whom it is meant for. */
  name: z.string().optional(),
  expiresAt: InstantField,
  /** Who accepted it. */
  accepted: z.object({ name: z.string(), phone: z.string(), at: InstantField }).optional(),
})
export type SentInvitation = z.infer<typeof SentInvitation>
