import * as z from 'zod'
import { NamedMember } from '../members/namedMember'
import { InstantField, PersonId, StationId } from '../primitives'
import { OfferId, TieId } from './bindingFields'
import {
  BINDING_ENDER_KEYS,
  BINDING_WAY_KEYS,
  BindingSideField,
  CONSENT_GIVER_KEYS,
  KinshipField,
} from './bindingTerms'

/** A one-time code just made, and until when it can be used. */
export const ExpiringCode = z.object({ code: z.string(), expiresAt: InstantField })

/** A code that a person made for one of the family, and nobody has used yet; the code itself is not kept. */
export const WaitingOffer = z.object({
  offerId: OfferId,
  kinship: KinshipField,
  familyName: z.string(),
  expiresAt: InstantField,
})
export type WaitingOffer = z.infer<typeof WaitingOffer>

/** A file that the caller may open. */
export const OwnBinding = z.object({
  /** What the caller names the file by, also after it was merged into another. */
  personId: PersonId,
  name: z.string(),
  as: BindingSideField,
  /** Of family alone. */
  kinship: KinshipField.optional(),
  boundAt: InstantField,
  stationId: StationId,
  stationName: z.string(),
  dutyPhone: z.string(),
})
export type OwnBinding = z.infer<typeof OwnBinding>

/** Somebody who is or was tied to a file, as the person and the station see it. */
export const Tie = z.object({
  tieId: TieId,
  as: BindingSideField,
  kinship: KinshipField.optional(),
  /** Of family alone: as who invited them wrote it. */
  familyName: z.string().optional(),
  way: z.enum(BINDING_WAY_KEYS),
  boundAt: InstantField,
  consent: z.object({
    by: z.enum(CONSENT_GIVER_KEYS),
    version: z.number().int(),
    at: InstantField,
  }),
  /** Who made the code at the desk, and saw the paper where there is one. */
  recordedBy: NamedMember.optional(),
  /** Of a member of the file's station who is tied: which; a colleague bound them, or the person. */
  member: NamedMember.optional(),
  ended: z
    .object({
      at: InstantField,
      by: z.enum(BINDING_ENDER_KEYS),
      member: NamedMember.optional(),
      why: z.string().optional(),
      /** Who had ended it was taken off by the station all the same, and sees nothing of what they booked. */
      takenOff: z
        .object({ at: InstantField, member: NamedMember, why: z.string().optional() })
        .optional(),
    })
    .optional(),
})
export type Tie = z.infer<typeof Tie>
