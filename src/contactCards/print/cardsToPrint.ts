import type { HouseholdRow } from '@contract/contactCards/householdList'

/** How many cards are made at once: ten sheets. */
export const CARDS_AT_ONCE = 40

/**
 * Those whose card is to be printed, as many as are made at once.
 * @param due their next step: to print it, or none where it is printed once more
 */
export function cardsToPrint(
  households: readonly HouseholdRow[],
  due: 'print' | undefined,
): string[] {
  return households
    .filter(({ nextStep }) => nextStep === due)
    .slice(0, CARDS_AT_ONCE)
    .map(({ householdId }) => householdId)
}

/** Ticked or not, and never more than are made at once. */
export function toggled(chosen: readonly string[], householdId: string): string[] {
  if (chosen.includes(householdId)) return chosen.filter((each) => each !== householdId)
  return chosen.length < CARDS_AT_ONCE ? [...chosen, householdId] : [...chosen]
}
