import * as z from 'zod'
import { CardNo } from '../contactCards/contactCardTerms'
import { HouseholdId } from '../primitives'
import { PartField } from './personFile'
import { PersonFile } from './personViews'

/** One of two files that may be made one. */
export const ComparedFile = PersonFile.pick({
  personId: true,
  name: true,
  parts: true,
  version: true,
  updatedAt: true,
  carePlanId: true,
}).extend({ isEnded: z.boolean() })
export type ComparedFile = z.infer<typeof ComparedFile>

/** A household in which one of two people lives. */
export const ComparedHousehold = z.object({
  householdId: HouseholdId,
  cardNo: CardNo,
  /** Into one that is not nobody whose file is kept up can come. */
  isServed: z.boolean(),
})
export type ComparedHousehold = z.infer<typeof ComparedHousehold>

/**
 * Two files side by side; twice the same one where both lead to it. Numbers are masked, and those that
 * differ although they look alike are marked: what is one number in both looks the same, and nothing else.
 */
export const ComparedFiles = z.object({
  files: z.tuple([ComparedFile, ComparedFile]),
  households: z.array(ComparedHousehold),
  /** The parts in which numbers are marked. */
  marked: z.array(PartField),
})
export type ComparedFiles = z.infer<typeof ComparedFiles>
