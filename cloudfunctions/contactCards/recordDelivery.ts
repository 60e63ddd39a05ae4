import type { recordDelivery as recordDeliveryProcedure } from '@contract/contactCards'
import type { InputOf, OutputOf } from '@contract/procedure'
import { callingMember, type WriteContext } from '../shared/serve'
import { refusalOfAttempt, withAttempt } from './attempts'
import { putSteps } from './changedHousehold'
import { openedHousehold } from './held'
import { holderIn, rosterKnowing } from './holders'
import { cardOf, newDelivery } from './newDelivery'
import { recordPhoto, takePhoto } from './photos'
import { addDeliveries } from './store'

/** One more entry in the ledger: nine operations; three more and two of the storage where there is a photo. */
export async function recordDelivery(
  { stationId, householdId, issue, delivery }: InputOf<typeof recordDeliveryProcedure>,
  context: WriteContext,
): Promise<OutputOf<typeof recordDeliveryProcedure>> {
  const member = callingMember(context)
  const { now } = context
  const roster = await rosterKnowing(stationId, [delivery.byNo], 'delivery.byNo', '送卡人')
  if (delivery.photoId !== undefined) {
    await openedHousehold(member, householdId)
    await takePhoto(delivery.photoId, { stationId, householdId }, now, 'delivery.photoId')
  }
  return context.commit(async (transaction) => {
    const household = await openedHousehold(member, householdId, transaction)
    const refusal = refusalOfAttempt(household, { issue, on: delivery.on }, now, 'delivery.')
    if (refusal) throw refusal
    const recording = { stationId, byNo: member.memberNo, now }
    const entry = newDelivery(cardOf(household), delivery, recording)
    await putSteps(transaction, stationId, [withAttempt(household, entry, holderIn(roster))])
    await addDeliveries(transaction, [entry])
    await recordPhoto(transaction, delivery.photoId, { stationId, householdId })
    return { deliveryId: entry._id }
  })
}
