import type { BindingSide, Kinship } from '@contract/bindings/bindingTerms'
import type { Instant } from '@contract/time'
import { sealingVersion } from '../../shared/sealed'
import { sealFamilyName } from '../personal'
import { newOfferCode, offerIdOf } from './oneTimeCode'
import type { Offer, OfferRecord } from './store'

interface Wish
  extends Pick<
    OfferRecord,
    'stationId' | 'personId' | 'way' | 'madeBy' | 'recordedByNo' | 'consent'
  > {
  as: BindingSide
  kinship: Kinship | null
  familyName: string | null
  /** Milliseconds. */
  lasts: number
}

/** A one-time code and the record that answers to it. */
export function newOffer(
  { as, kinship, familyName, lasts, ...rest }: Wish,
  now: Instant,
): { code: string; offer: Offer } {
  const code = newOfferCode()
  const _id = offerIdOf(code)
  const offer = {
    _id,
    as,
    kinship,
    familyName: sealFamilyName('bindingOffers', _id, familyName),
    ...rest,
    expiresAt: new Date(now + lasts),
    takenAt: null,
    withdrawnAt: null,
    sealVersion: sealingVersion(),
  }
  return { code, offer }
}
