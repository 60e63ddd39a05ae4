import {
  deliveredOn,
  deliveryStateOf,
  isOutdated,
  nextCardStep,
} from '@contract/contactCards/contactCardRules'
import type { HouseholdRow } from '@contract/contactCards/householdList'
import type { Roster } from '../members/public'
import { holderIn } from './holders'
import { householderOf } from './newHousehold'
import type { Household } from './records'

/** A household as members read it in a list. */
export function householdRow(household: Household, roster: Roster): HouseholdRow {
  const { _id, cardNo, ref, village, attempts, seenAt, endedAt } = household
  const on = deliveredOn(attempts)
  const nextStep = endedAt ? undefined : nextCardStep(household, holderIn(roster))
  return {
    householdId: _id,
    cardNo,
    ...(ref !== null && { ref }),
    householder: householderOf(household),
    village,
    liaison: roster.holderNamed(household.liaisonNo),
    standIn: roster.holderNamed(household.standInNo),
    state: deliveryStateOf(attempts),
    ...(on !== undefined && { deliveredOn: on }),
    seen: seenAt !== null,
    outdated: isOutdated(household, holderIn(roster)),
    ...(nextStep && { nextStep }),
    ...(endedAt && { endedAt: endedAt.getTime() }),
  }
}
