import type { Delivery } from '@contract/contactCards/contactCardInputs'
import type { DeliveryRow } from '@contract/contactCards/contactCardViews'
import type { Roster } from '../members/public'
import { newId } from '../shared/newId'
import type { Recording } from '../shared/recording'
import { seal, sealingVersion, unseal } from '../shared/sealed'
import { sequenceOf } from '../shared/sequenceOf'
import { householderOf } from './newHousehold'
import type { DeliveryEntry, Household } from './records'

type SealedField = 'householder' | 'to' | 'note' | 'why'
/** The card that an entry tells of; the householder to be read, for each entry seals it anew. */
type CardOfEntry = Pick<
  DeliveryEntry,
  'householdId' | 'cardNo' | 'householder' | 'issue' | 'issuedAt'
>

/** An entry that puts another one right. */
interface Correction {
  of: DeliveryEntry
  why: string
}

export function cardOf(household: Household): CardOfEntry {
  const { _id, cardNo, issue, issuedAt } = household
  return { householdId: _id, cardNo, householder: householderOf(household), issue, issuedAt }
}

/** The same, of an entry that is put right. */
export function cardOfEntry(entry: DeliveryEntry): CardOfEntry {
  const { householdId, cardNo, issue, issuedAt } = entry
  return { householdId, cardNo, householder: householderIn(entry), issue, issuedAt }
}

/** The record of one time that a card was brought. */
export function newDelivery(
  card: CardOfEntry,
  { way, to, on, byNo, photoId, note }: Delivery,
  recording: Recording,
  correction?: Correction,
): DeliveryEntry {
  const _id = newId()
  return {
    ...newEntry(_id, card, recording, correction),
    way,
    to: sealed(_id, 'to', to && JSON.stringify(to)),
    on,
    byNo,
    photoId: photoId ?? null,
    note: sealed(_id, 'note', note),
  }
}

/** The record that an entry was made by mistake: what it told never happened. */
export function newWithdrawal(recording: Recording, correction: Correction): DeliveryEntry {
  const { on, byNo } = correction.of
  const _id = newId()
  return {
    ...newEntry(_id, cardOfEntry(correction.of), recording, correction),
    way: 'withdrawn',
    to: null,
    on,
    byNo,
    photoId: null,
    note: null,
  }
}

function newEntry(
  _id: string,
  { householdId, cardNo, householder, issue, issuedAt }: CardOfEntry,
  { stationId, byNo, now }: Recording,
  correction: Correction | undefined,
) {
  return {
    _id,
    stationId,
    householdId,
    cardNo,
    householder: seal(placeOf(_id, 'householder'), householder),
    issue,
    issuedAt,
    recordedByNo: byNo,
    at: new Date(now),
    sequence: sequenceOf(new Date(now), _id),
    corrects: correction?.of._id ?? null,
    why: sealed(_id, 'why', correction?.why),
    correctedBy: null,
    sealVersion: sealingVersion(),
  }
}

/** An entry as members read it. */
export function deliveryRow(entry: DeliveryEntry, roster: Roster): DeliveryRow {
  const { _id, householdId, cardNo, issue, way, on, corrects, correctedBy } = entry
  const [to, note, why] = [opened(entry, 'to'), opened(entry, 'note'), opened(entry, 'why')]
  return {
    deliveryId: _id,
    householdId,
    cardNo,
    householder: householderIn(entry),
    issue,
    way,
    ...(to !== undefined && { to: receiverIn(to) }),
    on,
    by: roster.named(entry.byNo),
    recordedBy: roster.named(entry.recordedByNo),
    recordedAt: entry.at.getTime(),
    hasPhoto: entry.photoId !== null,
    ...(note !== undefined && { note }),
    ...(corrects !== null && { corrects }),
    ...(why !== undefined && { why }),
    ...(correctedBy !== null && { correctedBy }),
  }
}

function receiverIn(json: string): NonNullable<DeliveryRow['to']> {
  return JSON.parse(json)
}

function sealed(documentId: string, field: SealedField, plain: string | undefined): string | null {
  return plain ? seal(placeOf(documentId, field), plain) : null
}

function opened(entry: DeliveryEntry, field: SealedField): string | undefined {
  const text = entry[field]
  return text === null ? undefined : unseal(placeOf(entry._id, field), text)
}

function householderIn({ _id, householder }: DeliveryEntry): string {
  return unseal(placeOf(_id, 'householder'), householder)
}

function placeOf(documentId: string, field: SealedField) {
  return { field: `cardDeliveries.${field}`, documentId }
}
