import { CARD_STEPS, type CardStep } from '@contract/contactCards/contactCardTerms'
import type { HouseholdRow } from '@contract/contactCards/householdList'
import type { MemberRole } from '@contract/procedure'
import { mayCall } from '../shell/mayCall'
import { assignUrl, deliverUrl, householdUrl, printUrl } from './links'

/** What comes next for a household's card, as somebody of a role may do it. */
export interface NextStep {
  step: CardStep
  /** 登记送卡 */
  title: string
  url: string
}

/** Undefined where nothing is left to do, or others have to do it. */
export function nextStepFor(
  { householdId, nextStep, endedAt }: HouseholdRow,
  role: MemberRole,
  stationId: string,
): NextStep | undefined {
  if (nextStep === undefined || endedAt !== undefined || !mayTake(nextStep, role)) return undefined
  const { label } = CARD_STEPS[nextStep]
  return { step: nextStep, title: label, url: urlOf(nextStep, stationId, householdId) }
}

/** Whether a step is open to a role. */
export function mayTake(step: CardStep, role: MemberRole): boolean {
  return mayCall({ who: CARD_STEPS[step].offeredTo }, role)
}

function urlOf(step: CardStep, stationId: string, householdId: string): string {
  switch (step) {
    case 'assign':
      return assignUrl(stationId, householdId)
    case 'replace':
      // There it is asked once more: the old code dies at once.
      return householdUrl(stationId, householdId)
    case 'print':
      return printUrl(stationId, [householdId])
    case 'deliver':
      return deliverUrl(stationId, householdId)
  }
}
