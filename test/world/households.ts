import { addHousehold, cardSheet, markPrinted } from '@contract/contactCards'
import type { Delivery, NewHousehold } from '@contract/contactCards/contactCardInputs'
import type { CardSheet } from '@contract/contactCards/contactCardViews'
import { appointMember, editOwnMembership } from '@contract/members'
import { readScene } from '@contract/scenes'
import { CLERK, STATION_ID } from './actors'
import { type Cloud, call, OPERATOR } from './cloud'
import { MONDAY } from './startWorld'

/** Two liaisons of the station of the stories, who publish name and phone. */
export const WANG = { openId: 'liaison-wang', name: '王秀兰', phone: '19900001234' }
export const LIU = { openId: 'liaison-liu', name: '刘志强', phone: '19900005678' }

/** The liaisons' numbers at the station. */
export interface Liaisons {
  wang: number
  liu: number
}

export async function appointLiaisons(cloud: Cloud): Promise<Liaisons> {
  const wang = await appointLiaison(cloud, WANG)
  return { wang, liu: await appointLiaison(cloud, LIU) }
}

/** Makes somebody a liaison who publishes name and phone; returns their number. */
export async function appointLiaison(
  cloud: Cloud,
  { openId, name, phone }: typeof WANG,
): Promise<number> {
  const appointed = { stationId: STATION_ID, openId, name, role: 'liaison' as const }
  const { memberNo } = await call(cloud, OPERATOR, appointMember, appointed)
  const publishes = { name: true, phone: true }
  await call(cloud, openId, editOwnMembership, { stationId: STATION_ID, phone, publishes })
  return memberNo
}

/** A household that Wang answers for, and Liu when she is away. */
export function newHousehold(
  { wang, liu }: Liaisons,
  changes: Partial<NewHousehold> = {},
): NewHousehold {
  return {
    householder: '周建军',
    village: '演示村',
    address: '演示村三组8号',
    liaisonNo: wang,
    standInNo: liu,
    ...changes,
  }
}

/** Takes a household up at the station of the stories. */
export async function addOne(cloud: Cloud, household: NewHousehold) {
  return call(cloud, CLERK.openId, addHousehold, { stationId: STATION_ID, household })
}

/** The sheet with the cards of households, as the clerk prints it. */
export async function sheetOf(cloud: Cloud, ...householdIds: string[]): Promise<CardSheet> {
  return call(cloud, CLERK.openId, cardSheet, { stationId: STATION_ID, householdIds })
}

/** The secret on the card of a household. */
export async function codeOf(cloud: Cloud, householdId: string): Promise<string> {
  const { cards } = await sheetOf(cloud, householdId)
  const scene = readScene(cards[0]?.scene ?? '')
  if (scene?.kind !== 'household') throw new Error('The card has no code')
  return scene.value
}

/** Prints cards and says so. */
export async function print(cloud: Cloud, ...householdIds: string[]): Promise<void> {
  const { cards } = await sheetOf(cloud, ...householdIds)
  await call(cloud, CLERK.openId, markPrinted, {
    stationId: STATION_ID,
    cards: cards.map(({ householdId, issue, liaison, standIn }) => ({
      householdId,
      issue,
      liaisonNo: liaison.memberNo,
      standInNo: standIn.memberNo,
    })),
  })
}

/** What is told of a card that Wang handed over on the Monday. */
export function handedOver({ wang }: Liaisons, changes: Partial<Delivery> = {}): Delivery {
  return {
    way: 'handedOver',
    to: { name: '周建军', relation: 'householder' },
    on: MONDAY,
    byNo: wang,
    ...changes,
  }
}
