import type { PartName, PersonParts } from '@contract/people/personFile'
import type { ConfirmedTag } from '@contract/people/personParts'
import type { SEXES, Tag } from '@contract/people/personTerms'
import type { PeopleCounts } from '@contract/people/personViews'
import type { DateText } from '@contract/time'
import type { Stored } from '../shared/database'
import type { Sealed } from '../shared/sealed'
import type { Summed } from '../shared/sumUp'

/** A part that the database holds unreadable, as JSON; tags are what people are listed by. */
export type SealedPart = Exclude<PartName, 'tags'>

/** The parts of a file as they are worked with: read, compared, changed. */
export interface FileParts extends Omit<PersonParts, 'tags'> {
  tags?: ConfirmedTag[] | undefined
}

/** Where a household was before its village was put right, or who lived there left it. */
export interface FormerVillage {
  householdId: string
  village: string
}

/** What a file is found, listed and counted by; all of it follows from its parts, now and before. */
export interface FoundBy {
  name: string
  /** The name as it is compared. */
  plainName: string
  sex: keyof typeof SEXES | null
  birthDate: DateText | null
  householdId: string | null
  village: string | null
  tagKeys: Tag[]
  hasIdNumber: boolean
  /**
   * Blind index of the ID number; of somebody without one, of name, birth date, phone and village
   * together. Null once merged.
   */
  identityIndex: string | null
  /** `namedAt` of the village; null where none is known, and once merged. */
  nameInVillage: string | null
  /** Of the households of this file, the present one and former ones, the latest last. */
  formerVillages: FormerVillage[]
  /**
   * By what a row finds a file of which it told before: until that went into another, or its household came
   * into another village, or another file went into it with its home.
   */
  formerIdentityIndexes: string[]
  /** Blind indexes of the phone numbers. */
  phoneIndexes: string[]
  /** Name and id, pinyin and id, initials and id: each an order, what a search begins with, and a cursor. */
  byName: string | null
  byPinyin: string | null
  byInitials: string | null
}

export interface PersonRecord extends FoundBy, Record<SealedPart, Sealed | null> {
  stationId: string
  tags: ConfirmedTag[]
  /**
   * Unique: the station and the `identityIndex` of the first file with that ID number, and of who was added
   * without one; a value of its own for any other.
   */
  idNumberHold: string
  /** The first file with the same ID number, its own id for that; null where nobody else has it. */
  duplicateOf: string | null
  /** Grows whenever those who share an ID number are arranged anew. */
  groupVersion: number
  /** The file into which this one went, or that in its turn: one that is kept. */
  mergedInto: string | null
  /** The files that went into this one, and those that had gone into them. */
  mergedIds: string[]
  ended: boolean
  /** Why and since when, as JSON; null while the file is kept up. */
  ending: Sealed | null
  openCorrections: number
  /** The care plan that is open. */
  carePlanId: string | null
  /** Grows with each change of what the file says. */
  version: number
  addedAt: Date
  updatedAt: Date
  confirmedAt: Date | null
  sealVersion: number
}

export type PersonDocument = Stored<PersonRecord>

/** What a station's counts add to those of the one above. */
export type CountsReport = PeopleCounts & {
  /** One where the station and all below it are of few; so summed how many of those right below are. */
  few: number
}

/** A station's own counts, and those of all below it. */
export type CountsRecord = PeopleCounts & Summed<CountsReport>
