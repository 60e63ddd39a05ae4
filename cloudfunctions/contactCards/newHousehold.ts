import type { NewHousehold } from '@contract/contactCards/contactCardInputs'
import type { Recording } from '../shared/recording'
import { seal, sealingVersion, unseal } from '../shared/sealed'
import { newCardCode } from './cardCode'
import { withTold } from './changedHousehold'
import type { Household } from './records'

/** A household to be taken up, with the id under which it will stand. */
export interface HouseholdToAdd extends NewHousehold {
  _id: string
  /** How many come to live in it in the same transaction; whoever comes later is counted then. */
  residents: number
}

/** The record of a household from now on served, without a card. */
export function newHousehold(
  { _id, householder, village, address, ref, liaisonNo, standInNo, residents }: HouseholdToAdd,
  cardNo: number,
  { stationId, byNo, now }: Recording,
): Household {
  return withTold({
    _id,
    stationId,
    cardNo,
    ref: ref ?? null,
    refKey: refKeyOf(stationId, ref, _id),
    householder: sealHouseholder(_id, householder),
    village,
    address: sealAddress(_id, address),
    liaisonNo,
    standInNo,
    ...newCardCode(_id),
    issue: 1,
    issuedAt: new Date(now),
    printed: null,
    attempts: [],
    seenAt: null,
    addedAt: new Date(now),
    addedByNo: byNo,
    endedAt: null,
    residents,
    movedByNo: null,
    standing: 'without',
    numbers: '',
    sealVersion: sealingVersion(),
  })
}

/** Unique: a missing value would collide as null with every other household without one. */
export function refKeyOf(stationId: string, ref: string | undefined, householdId: string): string {
  return ref === undefined ? `none.${householdId}` : `${stationId}.${ref}`
}

export function sealHouseholder(householdId: string, householder: string): string {
  return seal(householderPlace(householdId), householder)
}

export function householderOf({
  _id,
  householder,
}: Pick<Household, '_id' | 'householder'>): string {
  return unseal(householderPlace(_id), householder)
}

export function sealAddress(householdId: string, address: string | undefined): string | null {
  return address === undefined ? null : seal(addressPlace(householdId), address)
}

export function addressOf({
  _id,
  address,
}: Pick<Household, '_id' | 'address'>): string | undefined {
  return address === null ? undefined : unseal(addressPlace(_id), address)
}

function householderPlace(documentId: string) {
  return { field: 'households.householder', documentId }
}

function addressPlace(documentId: string) {
  return { field: 'households.address', documentId }
}
