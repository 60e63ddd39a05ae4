import * as z from 'zod'
import { changedField } from '../changedField'
import { NamedMember } from '../members/namedMember'
import { HouseholdId, InstantField, StationId } from '../primitives'
import { Hours, Period } from '../stations/hours'
import { STATION_LEVEL_KEYS } from '../stations/stationTerms'
import {
  CardNo,
  DeliveryId,
  ENTRY_WAY_KEYS,
  HOUSEHOLD_ACTION_KEYS,
  HOUSEHOLD_FIELD_KEYS,
  RECEIVER_RELATION_KEYS,
} from './contactCardTerms'
import { HouseholdRow } from './householdList'

/** One entry of the delivery ledger; it stays as it is, a wrong one is followed by another. */
export const DeliveryRow = z.object({
  deliveryId: DeliveryId,
  householdId: HouseholdId,
  cardNo: CardNo,
  householder: z.string(),
  /** Which of the household's cards: 1 is the first, each replacement counts on. */
  issue: z.number().int(),
  way: z.enum(ENTRY_WAY_KEYS),
  to: z
    .object({ name: z.string(), relation: z.enum(RECEIVER_RELATION_KEYS).optional() })
    .optional(),
  /** The day. */
  on: z.string(),
  /** Who brought the card. */
  by: NamedMember,
  recordedBy: NamedMember,
  recordedAt: InstantField,
  hasPhoto: z.boolean(),
  note: z.string().optional(),
  /** The entry that this one puts right, and why. */
  corrects: DeliveryId.optional(),
  why: z.string().optional(),
  /** The entry that puts this one right. */
  correctedBy: DeliveryId.optional(),
})
export type DeliveryRow = z.infer<typeof DeliveryRow>

/** What was done to a household, by whom and why. */
export const HouseholdChange = z.object({
  at: InstantField,
  action: z.enum(HOUSEHOLD_ACTION_KEYS),
  by: NamedMember,
  /** Of a replacement: which card was replaced. */
  issue: z.number().int().optional(),
  why: z.string().optional(),
  fields: z.array(changedField(HOUSEHOLD_FIELD_KEYS)),
})
export type HouseholdChange = z.infer<typeof HouseholdChange>

export const HouseholdDetail = z.object({
  ...HouseholdRow.shape,
  address: z.string().optional(),
  issue: z.number().int(),
  issuedAt: InstantField,
  /** Whom the card names; `at` is undefined where nobody marked it printed. */
  printed: z
    .object({ liaison: NamedMember, standIn: NamedMember, at: InstantField.optional() })
    .optional(),
  seenAt: InstantField.optional(),
  /** Who began to keep the household here. */
  added: z.object({ by: NamedMember, at: InstantField }),
  /** The newest twenty entries of the ledger. */
  deliveries: z.array(DeliveryRow),
  /** Where the entries before those go on. */
  deliveriesNext: z.string().optional(),
  /** The newest twenty changes. */
  changes: z.array(HouseholdChange),
  /** Where the changes before those go on. */
  changesNext: z.string().optional(),
})
export type HouseholdDetail = z.infer<typeof HouseholdDetail>

/** Somebody as a printed card names them. */
export const PrintedMember = z.object({
  ...NamedMember.shape,
  /** The number that the member agreed to publish, else the duty phone. */
  phone: z.string(),
})
export type PrintedMember = z.infer<typeof PrintedMember>

/** What is printed on one household's card. */
export const PrintedCard = z.object({
  householdId: HouseholdId,
  cardNo: CardNo,
  issue: z.number().int(),
  /** The text that the card's code carries. */
  scene: z.string(),
  liaison: PrintedMember,
  standIn: PrintedMember,
})
export type PrintedCard = z.infer<typeof PrintedCard>

/** Cards to print, with what they have in common. */
export const CardSheet = z.object({
  stationName: z.string(),
  dutyPhone: z.string(),
  hours: Hours,
  /** The number on which a level above takes complaints. */
  supervisionPhone: z.string().optional(),
  cards: z.array(PrintedCard),
})
export type CardSheet = z.infer<typeof CardSheet>

/** Somebody as everyone who scans a card may read them. */
export const PublicMember = z.object({
  /** Undefined where the member has not agreed to publish it. */
  name: z.string().optional(),
  phone: z.string().optional(),
  /** Until when the member is away. */
  awayUntil: InstantField.optional(),
})
export type PublicMember = z.infer<typeof PublicMember>

/** The public side of a household's card: nothing of who lives there. */
export const ScannedCard = z.object({
  cardNo: CardNo,
  stationId: StationId,
  place: z.string(),
  level: z.enum(STATION_LEVEL_KEYS),
  dutyPhone: z.string(),
  today: z.object({
    date: z.string(),
    periods: z.array(Period),
    closedBecause: z.string().optional(),
  }),
  liaison: PublicMember,
  standIn: PublicMember,
})
export type ScannedCard = z.infer<typeof ScannedCard>

/** How many households there are, and how many of them have their card. */
export const CardShare = z.object({
  total: z.number().int(),
  delivered: z.number().int(),
  /** Those without a card: `total` less `delivered`. */
  without: z.number().int(),
})
export type CardShare = z.infer<typeof CardShare>

/** The coverage of a station alone or with all below it, and why some have no card. */
export const Coverage = z.object({
  ...CardShare.shape,
  /** Those whose card was scanned. */
  seen: z.number().int(),
  refused: z.number().int(),
  notAtHome: z.number().int(),
})
export type Coverage = z.infer<typeof Coverage>

/** The coverage of a station by village and by liaison, and of the stations right below it. */
export const CoverageOfStation = z.object({
  place: z.string(),
  level: z.enum(STATION_LEVEL_KEYS),
  ...Coverage.shape,
  outdated: z.number().int(),
  whole: Coverage,
  /** When something of the stations below was last added to `whole`; undefined where nothing was yet. */
  addedAt: InstantField.optional(),
  villages: z.array(z.object({ village: z.string(), ...CardShare.shape })),
  /** Undefined for a station below one's own: a level above sees counts. */
  liaisons: z.array(z.object({ ...NamedMember.shape, ...CardShare.shape })).optional(),
  /** Whom cards name who does not answer any more where they stand, and how many; undefined as `liaisons`. */
  formerOnCards: z.array(z.object({ ...NamedMember.shape, cards: z.number().int() })).optional(),
  below: z.array(
    z.object({
      stationId: StationId,
      place: z.string(),
      /** With all below it, as it was last added to `whole`: these and the own numbers make up that. */
      whole: CardShare,
    }),
  ),
  /** Where the stations below go on. */
  next: z.string().optional(),
})
export type CoverageOfStation = z.infer<typeof CoverageOfStation>
