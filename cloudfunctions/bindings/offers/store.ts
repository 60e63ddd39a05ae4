import type { BindingSide, BindingWay, Kinship } from '@contract/bindings/bindingTerms'
import type { Instant } from '@contract/time'
import { among } from '../../shared/among'
import { collection, command, type Stored, type Transaction } from '../../shared/database'
import type { JobTime } from '../../shared/forEachDue'
import { removeDue } from '../../shared/removeDue'
import type { Sealed } from '../../shared/sealed'
import type { BindingRecord } from '../store'

/** A one-time code; `_id` is its blind index. */
export interface OfferRecord {
  stationId: string
  personId: string
  as: BindingSide
  kinship: Kinship | null
  familyName: Sealed | null
  way: BindingWay
  /** The OPENID of who made it. */
  madeBy: string
  recordedByNo: number | null
  /** Null where who accepts it is the one who consents. */
  consent: BindingRecord['consent'] | null
  expiresAt: Date
  takenAt: Date | null
  /** When who made it took it back. */
  withdrawnAt: Date | null
  sealVersion: number
}
export type Offer = Stored<OfferRecord>

const offers = () => collection<OfferRecord>('bindingOffers')

export async function findOffer(id: string, transaction?: Transaction): Promise<Offer | undefined> {
  const documents = transaction?.documents<OfferRecord>('bindingOffers') ?? offers()
  return documents.get(id)
}

/** What somebody made for family to some files and nobody has used, those that expire first at the head. */
export async function findWaitingOffers(
  madeBy: string,
  personIds: readonly string[],
  now: Instant,
  limit: number,
): Promise<Offer[]> {
  return offers().find({
    where: {
      madeBy,
      personId: among(personIds),
      way: 'invited',
      takenAt: null,
      withdrawnAt: null,
      expiresAt: command.gt(new Date(now)),
    },
    orderBy: [['expiresAt', 'asc']],
    limit,
  })
}

export async function addOffer(transaction: Transaction, { _id, ...fields }: Offer): Promise<void> {
  await transaction.documents<OfferRecord>('bindingOffers').add(_id, fields)
}

export async function takeOffer(transaction: Transaction, id: string, at: Date): Promise<void> {
  await transaction
    .documents<OfferRecord>('bindingOffers')
    .change(id, { takenAt: at } satisfies Partial<OfferRecord>)
}

/** Nobody can use a code any more, not even who asked a moment before. */
export async function closeOffer(transaction: Transaction, id: string, at: Date): Promise<void> {
  await transaction
    .documents<OfferRecord>('bindingOffers')
    .change(id, { withdrawnAt: at } satisfies Partial<OfferRecord>)
}

/** Removes the codes that have expired; the ties that came of them stay. */
export async function forgetOldOffers({ now, until }: JobTime): Promise<number> {
  return removeDue(offers(), { expiresAt: command.lt(new Date(now)) }, until)
}
