import type { Attempt } from '@contract/contactCards/contactCardRules'
import type { EntryWay, HouseholdAction } from '@contract/contactCards/contactCardTerms'
import type { DateText } from '@contract/time'
import type { Stored } from '../shared/database'
import type { Sealed } from '../shared/sealed'
import type { Summed } from '../shared/sumUp'

/** How a household's card stands, as lists ask for it. */
export type Standing = 'without' | 'refused' | 'notAtHome' | 'delivered' | 'ended'

export interface AttemptRecord extends Attempt {
  deliveryId: string
  byNo: number
}

export interface HouseholdRecord {
  stationId: string
  cardNo: number
  /** The station's own number. */
  ref: string | null
  /** Unique: station and `ref`, or a value of the household's own. */
  refKey: string
  householder: Sealed
  village: string
  address: Sealed | null
  /** Assigned; whoever left is stood for by their successor, and nothing is rewritten. */
  liaisonNo: number
  standInNo: number
  code: Sealed
  codeIndex: string
  /** Which card of the household this is. */
  issue: number
  issuedAt: Date
  /** Whom the card names; `at` is null where nobody said so, and a delivery tells it. */
  printed: { liaisonNo: number; standInNo: number; at: Date | null } | null
  /** Of this card, as they count today. */
  attempts: AttemptRecord[]
  seenAt: Date | null
  addedAt: Date
  addedByNo: number
  endedAt: Date | null
  /** How many live here whose file is kept up; `moveBetween` alone changes it. */
  residents: number
  /** Who changed the village, until all who live there have followed. */
  movedByNo: number | null
  /** The two that lists ask for; told by the rest. */
  standing: Standing
  numbers: string
  sealVersion: number
}
export type Household = Stored<HouseholdRecord>

export interface ChangeRecord {
  stationId: string
  householdId: string
  action: HouseholdAction
  byNo: number
  at: Date
  sequence: string
  /** The card that was replaced. */
  issue: number | null
  /** Why, and the fields before and after. */
  detail: Sealed
  sealVersion: number
}
export type Change = Stored<ChangeRecord>

export interface DeliveryRecord {
  stationId: string
  householdId: string
  cardNo: number
  householder: Sealed
  issue: number
  issuedAt: Date
  way: EntryWay
  to: Sealed | null
  on: DateText
  byNo: number
  recordedByNo: number
  photoId: string | null
  note: Sealed | null
  at: Date
  sequence: string
  corrects: string | null
  why: Sealed | null
  correctedBy: string | null
  sealVersion: number
}
export type DeliveryEntry = Stored<DeliveryRecord>

export interface Tally {
  total?: number
  delivered?: number
  seen?: number
}

/** What is summed over all stations below one. */
export type Sums = Record<'total' | 'delivered' | 'seen' | 'refused' | 'notAtHome', number>

/** What is kept of a station; a number that was never added to is not there. */
export interface CountsRecord extends Tally, Summed<Sums> {
  lastCardNo: number
  refused?: number
  notAtHome?: number
  villages?: Record<string, Tally>
  liaisons?: Record<string, Tally>
  numbers?: Record<string, number>
}
