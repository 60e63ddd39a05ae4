import type { cardSheet } from '@contract/contactCards'
import { isOutdated, needsStandIn } from '@contract/contactCards/contactCardRules'
import type { PrintedCard, PrintedMember } from '@contract/contactCards/contactCardViews'
import type { InputOf, OutputOf } from '@contract/procedure'
import { sceneOf } from '@contract/scenes'
import { stationName } from '@contract/stations/stationTerms'
import type { Instant } from '@contract/time'
import { findRoster, type Roster } from '../members/public'
import type { Member } from '../shared/caller'
import { Refusal } from '../shared/refusal'
import { type Context, callingMember } from '../shared/serve'
import {
  findStation,
  findStations,
  type Station,
  stationsAbove,
  supervisionBy,
} from '../stations/public'
import { cardCodeOf } from './cardCode'
import { mayOpen } from './held'
import { holderIn } from './holders'
import type { Household } from './records'
import { findByIds } from './store'

/** What is printed on a sheet: five operations with the membership, for one card as for four. */
export async function sheet(
  { stationId, householdIds }: InputOf<typeof cardSheet>,
  context: Context,
): Promise<OutputOf<typeof cardSheet>> {
  const [station, roster, found] = await Promise.all([
    findStation(stationId),
    findRoster(stationId),
    findByIds(householdIds),
  ])
  if (!station) throw new Refusal('NOT_ALLOWED')
  const households = inOrder(householdIds, found, callingMember(context))
  for (const household of households) refuseUnprintable(household, roster)
  const supervision = supervisionBy(stationsAbove(station, await findStations(station.path)))
  return {
    stationName: stationName(station),
    dutyPhone: station.dutyPhone,
    hours: station.hours,
    ...(supervision && { supervisionPhone: supervision.phone }),
    cards: households.map((household) => cardOf(household, { roster, station, now: context.now })),
  }
}

function inOrder(ids: readonly string[], found: readonly Household[], member: Member): Household[] {
  return ids.map((id) => {
    const household = found.find(({ _id }) => _id === id)
    if (!household || !mayOpen(member, household)) throw new Refusal('NOT_ALLOWED')
    return household
  })
}

function refuseUnprintable(household: Household, roster: Roster): void {
  const holderOf = holderIn(roster)
  if (household.endedAt) throw new Refusal('HOUSEHOLD_ENDED')
  if (needsStandIn(household, holderOf)) throw new Refusal('STAND_IN_NEEDED')
  if (household.standing === 'delivered' && isOutdated(household, holderOf)) {
    throw new Refusal('NEW_CARD_NEEDED')
  }
}

function cardOf(
  household: Household,
  { roster, station, now }: { roster: Roster; station: Station; now: Instant },
): PrintedCard {
  const printed = (memberNo: number): PrintedMember => ({
    ...roster.holderNamed(memberNo),
    phone: roster.publishedOf(memberNo, now)?.phone ?? station.dutyPhone,
  })
  return {
    householdId: household._id,
    cardNo: household.cardNo,
    issue: household.issue,
    scene: sceneOf({ kind: 'household', value: cardCodeOf(household) }),
    liaison: printed(household.liaisonNo),
    standIn: printed(household.standInNo),
  }
}
