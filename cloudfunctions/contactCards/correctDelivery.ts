import type { correctDelivery as correctDeliveryProcedure } from '@contract/contactCards'
import type { Delivery } from '@contract/contactCards/contactCardInputs'
import type { InputOf, OutputOf } from '@contract/procedure'
import type { Member } from '../shared/caller'
import type { Transaction } from '../shared/database'
import { ofStation } from '../shared/ofStation'
import type { Recording } from '../shared/recording'
import { Refusal } from '../shared/refusal'
import { callingMember, type WriteContext } from '../shared/serve'
import { refusalOfDate, withCorrection } from './attempts'
import { putSteps } from './changedHousehold'
import { openedHousehold } from './held'
import { holderIn, rosterKnowing } from './holders'
import { cardOfEntry, newDelivery, newWithdrawal } from './newDelivery'
import { recordPhoto, takePhoto } from './photos'
import type { DeliveryEntry } from './records'
import { addDeliveries, findDelivery, putCorrectedBy } from './store'

/** Follows a wrong entry by one that puts it right; the wrong one stays as it is. */
export async function correctDelivery(
  { stationId, deliveryId, delivery, why }: InputOf<typeof correctDeliveryProcedure>,
  context: WriteContext,
): Promise<OutputOf<typeof correctDeliveryProcedure>> {
  const member = callingMember(context)
  const recording = { stationId, byNo: member.memberNo, now: context.now }
  const carriers = delivery ? [delivery.byNo] : []
  const roster = await rosterKnowing(stationId, carriers, 'delivery.byNo', '送卡人')
  if (delivery?.photoId !== undefined) {
    const { householdId } = await ownEntry(member, deliveryId)
    const of = { stationId, householdId }
    await takePhoto(delivery.photoId, of, context.now, 'delivery.photoId')
  }
  return context.commit(async (transaction) => {
    const wrong = await ownEntry(member, deliveryId, transaction)
    const household = await openedHousehold(member, wrong.householdId, transaction)
    if (wrong.correctedBy !== null || wrong.way === 'withdrawn') throw new Refusal('NOT_OPEN')
    const entry = correctionOf(wrong, delivery, why, recording)
    if (wrong.issue === household.issue) {
      const step = withCorrection(household, deliveryId, entry, holderIn(roster))
      await putSteps(transaction, stationId, [step])
    }
    await addDeliveries(transaction, [entry])
    const { householdId } = wrong
    await recordPhoto(transaction, delivery?.photoId, { stationId, householdId })
    await putCorrectedBy(transaction, deliveryId, entry._id)
    return { deliveryId: entry._id }
  })
}

/** An entry of the member's station; of a liaison, one that they recorded. */
async function ownEntry(
  { stationId, role, memberNo }: Member,
  deliveryId: string,
  transaction?: Transaction,
): Promise<DeliveryEntry> {
  const entry = ofStation(await findDelivery(deliveryId, transaction), stationId)
  if (role === 'liaison' && entry.recordedByNo !== memberNo) throw new Refusal('NOT_ALLOWED')
  return entry
}

function correctionOf(
  wrong: DeliveryEntry,
  delivery: Delivery | undefined,
  why: string,
  recording: Recording,
): DeliveryEntry {
  const correction = { of: wrong, why }
  if (!delivery) return newWithdrawal(recording, correction)
  const refusal = refusalOfDate(wrong.issuedAt, delivery.on, recording.now, 'delivery.')
  if (refusal) throw refusal
  return newDelivery(cardOfEntry(wrong), delivery, recording, correction)
}
