import { replaceCards } from '@contract/contactCards'
import { CLERK, STATION_ID } from '../world/actors'
import { type Cloud, call } from '../world/cloud'
import { addOne, appointLiaisons, codeOf, newHousehold, print } from '../world/households'
import { openLargest, type Visit } from './everyPage'
import type { Stage } from './stage'
import { choose, see, tap, turnTo } from './steps'

/** The households that the walk comes to. */
export interface CardHouseholds {
  /** The secret of a card that is printed. */
  code: string
  printedId: string
  replacedId: string
}

/** Takes up households of two liaisons: one card printed, one replaced, one to print. */
export async function seedCards({ world }: Stage): Promise<CardHouseholds> {
  const liaisons = await appointLiaisons(world)
  const { householdId: printedId } = await addOne(world, newHousehold(liaisons))
  const other = newHousehold(liaisons, { householder: '赵长河', village: '石桥村' })
  const { householdId: replacedId } = await addOne(world, other)
  await print(world, printedId, replacedId)
  await replaceCard(world, replacedId)
  await addOne(world, newHousehold(liaisons, { householder: '孙国庆' }))
  return { code: await codeOf(world, printedId), printedId, replacedId }
}

async function replaceCard(cloud: Cloud, householdId: string): Promise<void> {
  const input = { stationId: STATION_ID, householdIds: [householdId], why: 'lost' as const }
  await call(cloud, CLERK.openId, replaceCards, input)
}

/** Walks through the pages of the household cards. */
export async function walkAmongCards(
  stage: Stage,
  { code, printedId, replacedId }: CardHouseholds,
  visit: Visit,
): Promise<void> {
  const phone = await openLargest(stage, CLERK.openId)
  const open = (page: string) => phone.goto(phone.url().replace(/#.*/, `#/contactCards/${page}`))
  const atStation = `stationId=${STATION_ID}`
  await open(`card/card?code=${code}`)
  await see(phone, '您家的联络员')
  await visit('a scanned card', phone)
  await open(`list/list?${atStation}`)
  await see(phone, '赵长河')
  await turnTo(phone, /^全部/)
  await see(phone, '不在本站的住户')
  await visit('households', phone)
  await tap(phone, /^看的是全站/)
  await visit('which households', phone)
  await open(`household/household?${atStation}&householdId=${replacedId}`)
  await see(phone, /第\d张卡/)
  await visit('a household', phone)
  await tap(phone, /^换一张新卡/)
  await visit('replacing a card', phone)
  await open(`deliver/deliver?${atStation}&householdId=${printedId}`)
  await choose(phone, '当面交了')
  await tap(phone, /^别的日子/)
  await phone.getByRole('button', { name: '登记', exact: true }).click()
  await see(phone, '请填谁收的卡。')
  await visit('a delivery, with faults', phone)
  await open(`deliver/deliver?${atStation}&householdId=${replacedId}`)
  await see(phone, /第\d张卡/)
  await visit('a delivery of a second card', phone)
  await replaceCard(stage.world, replacedId)
  await choose(phone, '留在家里了')
  await phone.getByRole('button', { name: '登记', exact: true }).click()
  await see(phone, '这一户今天换了新卡')
  await visit('a delivery of a card that was replaced', phone)
  await open(`edit/edit?${atStation}`)
  await see(phone, '石桥村')
  await tap(phone, '添上这一户')
  await see(phone, '请填户主。')
  await visit('a new household, with faults', phone)
  await open(`assign/assign?${atStation}&householdId=${printedId}`)
  await see(phone, '联络员不在，谁替班')
  await visit('who answers for a household', phone)
  await open(`assignMany/assignMany?${atStation}`)
  await phone.getByRole('checkbox', { name: /^全选这3户/ }).click()
  await visit('households that get another liaison', phone)
  await tap(phone, '给3户换人')
  await tap(phone, '3户都换')
  await see(phone, '请选联络员。')
  await visit('who answers for them, with faults', phone)
  await open(`deliveries/deliveries?${atStation}`)
  await see(phone, '还没有送过卡')
  await visit('the ledger of deliveries', phone)
  await open(`print/print?${atStation}`)
  await see(phone, '孙国庆')
  await visit('cards to print', phone)
  await tap(phone, /^看2户的卡/)
  await phone.getByRole('img', { name: /^第\d{4}号/ }).waitFor()
  await visit('a card as it is printed', phone)
  await open(`coverage/coverage?${atStation}&ofStationId=${STATION_ID}`)
  await see(phone, '各联络员')
  await visit('coverage', phone)
}
