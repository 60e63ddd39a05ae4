import * as z from 'zod'
import { NamedMember } from '../members/namedMember'
import { HouseholdId, InstantField, PersonId, StationId } from '../primitives'
import { STATION_LEVEL_KEYS } from '../stations/stationTerms'
import { keysOf } from '../terms'
import { LOOKED_AT, PART_NAMES, ShownParts } from './personFile'
import {
  CHANGE_ACTIONS,
  CORRECTION_STATUSES,
  END_REASONS,
  LIFE_EVENT_KINDS,
} from './personRecordTerms'
import { SEXES, TagField } from './personTerms'

/** Of the page that follows; undefined on the last. */
export const NextPage = z.string().optional()

/** One person in a list. */
export const PersonRow = z.object({
  personId: PersonId,
  name: z.string(),
  sex: z.enum(keysOf(SEXES)).optional(),
  age: z.number().int().optional(),
  village: z.string().optional(),
  householdId: HouseholdId.optional(),
  /** Masked. */
  idNumber: z.string().optional(),
  tags: z.array(TagField),
  ended: z.enum(keysOf(END_REASONS)).optional(),
})
export type PersonRow = z.infer<typeof PersonRow>

/** A merge that can be taken back. */
export const Merge = z.object({
  mergeId: z.string(),
  at: InstantField,
  /** The file that went into this one. */
  personId: PersonId,
  name: z.string(),
  /** The parts that were taken from it. */
  took: z.array(z.enum(PART_NAMES)),
  /** The households of the two files, as they are to be again once it is taken back: each must be served. */
  homes: z.array(HouseholdId),
})
export type Merge = z.infer<typeof Merge>

/** A file as one viewer sees it. */
export const PersonFile = z.object({
  /** Of the kept file, where the one that was asked for has been merged into it. */
  personId: PersonId,
  stationId: StationId,
  name: z.string(),
  sex: z.enum(keysOf(SEXES)).optional(),
  age: z.number().int().optional(),
  parts: ShownParts,
  sees: z.array(z.enum(PART_NAMES)),
  edits: z.array(z.enum(PART_NAMES)),
  /** Whether the whole ID number and the whole phone numbers may be asked for. */
  reveals: z.object({ idNumber: z.boolean(), phone: z.boolean() }),
  /** What an edit must name, so that it does not undo another's. */
  version: z.number().int(),
  updatedAt: InstantField,
  /** When the whole was last found to be right. */
  confirmedAt: InstantField.optional(),
  ended: z
    .object({ reason: z.enum(keysOf(END_REASONS)), on: z.string(), why: z.string().optional() })
    .optional(),
  /** For the station only. */
  carePlanId: z.string().optional(),
  openCorrections: z.number().int().optional(),
  /** Other files with the same ID number. */
  sameIdNumber: z.array(PersonRow).optional(),
  merges: z.array(Merge).optional(),
})
export type PersonFile = z.infer<typeof PersonFile>

/** Who looked into a file: what was shown, and whether whole numbers were. */
export const Opening = z.object({
  at: InstantField,
  by: NamedMember,
  how: z.enum(['opened', 'exported']),
  parts: z.array(z.enum(keysOf(LOOKED_AT))),
  revealed: z.boolean(),
})
export type Opening = z.infer<typeof Opening>

/** One change to a file: the parts that it touched, as they were and as they became. */
export const Change = z.object({
  at: InstantField,
  by: NamedMember,
  action: z.enum(keysOf(CHANGE_ACTIONS)),
  /** The name on the file that it was done to, where that went into this one since. */
  formerly: z.string().optional(),
  parts: z.array(z.enum(PART_NAMES)),
  why: z.string().optional(),
  before: ShownParts.optional(),
  after: ShownParts.optional(),
})
export type Change = z.infer<typeof Change>

export const LifeEvent = z.object({
  lifeEventId: z.string(),
  kind: z.enum(keysOf(LIFE_EVENT_KINDS)),
  on: z.string(),
  note: z.string().optional(),
  by: NamedMember,
  at: InstantField,
  /** Why it was withdrawn; undefined while it stands. */
  withdrawnBecause: z.string().optional(),
  withdrawnBy: NamedMember.optional(),
})
export type LifeEvent = z.infer<typeof LifeEvent>

/** What the person holds to be wrong, and what the station said to it. */
export const Correction = z.object({
  correctionId: z.string(),
  personId: PersonId,
  name: z.string(),
  part: z.enum(PART_NAMES),
  text: z.string(),
  /** Whether one of the family wrote it. */
  byFamily: z.boolean(),
  at: InstantField,
  status: z.enum(keysOf(CORRECTION_STATUSES)),
  reply: z.string().optional(),
  settledAt: InstantField.optional(),
  settledBy: NamedMember.optional(),
})
export type Correction = z.infer<typeof Correction>

/** Of one station, or of one and all below it; kept, never counted. */
export const PeopleCounts = z.object({
  /** Files that are kept up: not ended, not merged into others. */
  total: z.number().int(),
  ended: z.number().int(),
  withoutIdNumber: z.number().int(),
  withoutPhone: z.number().int(),
  withoutHousehold: z.number().int(),
  /** Files that have their ID number in common with another. */
  duplicates: z.number().int(),
  corrections: z.number().int(),
  carePlans: z.number().int(),
  byTag: z.partialRecord(TagField, z.number().int()),
})
export type PeopleCounts = z.infer<typeof PeopleCounts>

/** Of fewer people on file, a number by tag would tell a station above who is ill, poor or alone. */
export const TAGS_TOLD_FROM = 10

/** How many are on file, and what they lack. */
export const FileSums = PeopleCounts.pick({
  total: true,
  withoutIdNumber: true,
  withoutPhone: true,
  withoutHousehold: true,
})
export type FileSums = z.infer<typeof FileSums>

/** Counts as any reader sees them: no tags where they would tell of fewer than `TAGS_TOLD_FROM` (decision 017). */
export const ToldCounts = FileSums.extend({ byTag: PeopleCounts.shape.byTag.optional() })
export type ToldCounts = z.infer<typeof ToldCounts>

/** What a station reads of its own files besides: one plan would tell a station above of one hard case. */
export const OwnFileCounts = PeopleCounts.pick({
  ended: true,
  duplicates: true,
  corrections: true,
  carePlans: true,
})
export type OwnFileCounts = z.infer<typeof OwnFileCounts>

export const PeopleCountsOfStation = z.object({
  place: z.string(),
  level: z.enum(STATION_LEVEL_KEYS),
  /** Of the station alone. */
  counts: ToldCounts,
  /** Of the station alone, too; undefined where it is not the reader's own. */
  own: OwnFileCounts.optional(),
  /** Of the station and of all below it. */
  whole: ToldCounts,
  /** When something of the stations below was last added to `whole`; undefined where nothing was yet. */
  addedAt: InstantField.optional(),
  /** The stations right below, each with all below it, as it was last added to `whole`. */
  below: z.array(z.object({ stationId: StationId, place: z.string(), whole: FileSums })),
  /** Where the stations below go on. */
  next: NextPage,
})
export type PeopleCountsOfStation = z.infer<typeof PeopleCountsOfStation>
