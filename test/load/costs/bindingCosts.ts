import { bindByCard, bindByPhone, myBindings } from '@contract/bindings'
import { CONSENT } from '@contract/bindings/bindingConsent'
import { STATION_ID } from '../../world/actors'
import { byCardInput, stranger } from '../../world/binding'
import { codeOf } from '../../world/households'
import type { World } from '../../world/startWorld'
import type { Filled } from '../fillFiles'
import type { Measuring } from '../measuring'

/** One person binds by the card, another one by the phone number; nobody may have bound either. */
export async function bindingCosts(
  world: World,
  measured: Measuring,
  byCard: Filled,
  byPhone: Filled,
): Promise<void> {
  const { householdId, idNumber } = byCard
  const code = await codeOf(world, householdId)
  const person = { ...byCard, idTail: idNumber.slice(-4) }
  const openId = stranger()
  await measured.call(openId, bindByCard, byCardInput({ householdId, code }, person))
  await measured.call(stranger(), bindByPhone, {
    stationId: STATION_ID,
    name: byPhone.name,
    phoneCode: world.wechat.createPhoneCode(byPhone.phone, world.clock.now()),
    consent: CONSENT.version,
  })
  await measured.call(openId, myBindings, {})
}
