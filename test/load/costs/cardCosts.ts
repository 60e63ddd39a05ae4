import {
  cardCoverage,
  findByCardNo,
  listDeliveries,
  listHouseholds,
  oneHousehold,
  recordDelivery,
  scanCard,
} from '@contract/contactCards'
import { CLERK, STATION_ID } from '../../world/actors'
import { codeOf, handedOver } from '../../world/households'
import type { World } from '../../world/startWorld'
import type { Filled } from '../fillFiles'
import type { Measuring } from '../measuring'

const AT = { stationId: STATION_ID }

/** A card is scanned twice and handed over, and a clerk looks through the lists. */
export async function cardCosts(
  world: World,
  measured: Measuring,
  { householdId, name }: Filled,
): Promise<void> {
  const code = await codeOf(world, householdId)
  const guest = `guest-${householdId}`
  await measured.call(guest, scanCard, { code }, 'contactCards.scan, the first')
  await measured.call(guest, scanCard, { code }, 'contactCards.scan, again')
  const one = { ...AT, householdId }
  const { cardNo, issue, liaison } = await measured.call(CLERK.openId, oneHousehold, one)
  await measured.call(CLERK.openId, findByCardNo, { ...AT, cardNo })
  for (const list of ['all', 'without', 'outdated'] as const) {
    const what = `contactCards.households, ${list}`
    await measured.call(CLERK.openId, listHouseholds, { ...AT, query: { list } }, what)
  }
  await measured.call(CLERK.openId, cardCoverage, { ...AT, ofStationId: STATION_ID })
  const { memberNo } = liaison
  const to = { name, relation: 'householder' } as const
  const delivery = handedOver({ wang: memberNo, liu: memberNo }, { to })
  await measured.call(CLERK.openId, recordDelivery, { ...one, issue, delivery })
  await measured.call(CLERK.openId, listDeliveries, AT)
}
