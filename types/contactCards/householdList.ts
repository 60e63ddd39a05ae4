import * as z from 'zod'
import { NamedMember } from '../members/namedMember'
import { HouseholdId, InstantField } from '../primitives'
import {
  CARD_STEP_KEYS,
  CardNo,
  DELIVERY_STATE_KEYS,
  HOUSEHOLD_LIST_KEYS,
  LiaisonNo,
  StandInNo,
  Village,
} from './contactCardTerms'

/** A household in a list. */
export const HouseholdRow = z.object({
  householdId: HouseholdId,
  cardNo: CardNo,
  ref: z.string().optional(),
  householder: z.string(),
  village: z.string(),
  liaison: NamedMember,
  standIn: NamedMember,
  /** Of the card that the household should have now. */
  state: z.enum(DELIVERY_STATE_KEYS),
  /** The day on which the card came. */
  deliveredOn: z.string().optional(),
  /** Whether the card's code was ever scanned. */
  seen: z.boolean(),
  /** Whether the card names somebody who does not answer for the household today. */
  outdated: z.boolean(),
  /** What comes next for the card; undefined where nothing is left to do. */
  nextStep: z.enum(CARD_STEP_KEYS).optional(),
  /** Since when the station no longer serves the household. */
  endedAt: InstantField.optional(),
})
export type HouseholdRow = z.infer<typeof HouseholdRow>

/**
 * Which households: of a village, or what one member holds as liaison, or as stand-in, or both as one and as the
 * other, or all. `liaisonAway`: only those whose liaison is away now, of all or of what a stand-in holds.
 */
export const HouseholdQuery = z
  .strictObject({
    list: z.enum(HOUSEHOLD_LIST_KEYS).describe('看哪些'),
    village: Village.optional(),
    liaisonNo: LiaisonNo.optional(),
    standInNo: StandInNo.optional(),
    liaisonAway: z.literal(true).optional().describe('联络员现在不在的'),
  })
  .refine(
    ({ village, liaisonNo, standInNo, liaisonAway }) =>
      [village, liaisonNo ?? standInNo].filter((value) => value !== undefined).length < 2 &&
      (liaisonAway === undefined || (village ?? liaisonNo) === undefined),
    '村和人只能选一样来看。',
  )
  .describe('看哪些')
export type HouseholdQuery = z.infer<typeof HouseholdQuery>
