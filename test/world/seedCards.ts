import { listHouseholds, recordDelivery, scanCard } from '@contract/contactCards'
import type { Delivery } from '@contract/contactCards/contactCardInputs'
import type { HouseholdRow } from '@contract/contactCards/householdList'
import type { DateText } from '@contract/time'
import { CLERK, LIAISON, STATION_ID, VETERAN } from './actors'
import { type Cloud, call } from './cloud'
import { codeOf, print } from './households'

const AT = { stationId: STATION_ID }

/** How a round with the cards went, by householder; who is left out is still to come. */
const ROUND: Record<string, Omit<Delivery, 'on' | 'byNo'>> = {
  [VETERAN.name]: { way: 'handedOver', to: { name: VETERAN.name, relation: 'householder' } },
  何长顺: { way: 'handedOver', to: { name: '何长顺', relation: 'householder' } },
  孙立新: { way: 'notAtHome', note: '邻居说晚上才回来' },
  马德福: { way: 'left', to: { name: '马小兰', relation: 'family' } },
  罗桂英: { way: 'refused', note: '说有电话就够了' },
  唐国栋: { way: 'handedOver', to: { name: '唐国栋', relation: 'householder' } },
}

/** Whose cards are still to be printed. */
const NOT_PRINTED = ['谢大海', '向永贵']

const PER_SHEET = 4

/** Prints the cards of the station's households, but for two. */
export async function seedCards(cloud: Cloud): Promise<void> {
  const households = await householdsNow(cloud)
  const ids = households
    .filter(({ householder }) => !NOT_PRINTED.includes(householder))
    .map(({ householdId }) => householdId)
  for (let from = 0; from < ids.length; from += PER_SHEET) {
    await print(cloud, ...ids.slice(from, from + PER_SHEET))
  }
}

/** Lets the liaison bring them to half the doors, and the veteran scan his. */
export async function seedRound(cloud: Cloud, on: DateText): Promise<void> {
  for (const { householder, householdId, liaison } of await householdsNow(cloud)) {
    const went = ROUND[householder]
    if (!went) continue
    const delivery = { ...went, on, byNo: liaison.memberNo }
    await call(cloud, LIAISON.openId, recordDelivery, { ...AT, householdId, issue: 1, delivery })
    if (householder !== VETERAN.name) continue
    await call(cloud, VETERAN.openId, scanCard, { code: await codeOf(cloud, householdId) })
  }
}

async function householdsNow(cloud: Cloud): Promise<HouseholdRow[]> {
  const asked = { ...AT, query: { list: 'all' as const } }
  return (await call(cloud, CLERK.openId, listHouseholds, asked)).households
}
