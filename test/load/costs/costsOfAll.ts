import type { World } from '../../world/startWorld'
import type { Filled } from '../fillFiles'
import { type Cost, type Measuring, measuring } from '../measuring'
import { appointmentCosts } from './appointmentCosts'
import { bindingCosts } from './bindingCosts'
import { cardCosts } from './cardCosts'
import { peopleCosts } from './peopleCosts'
import { stationCosts } from './stationCosts'

/** How often each procedure is called at each size; appointments have the five days of a week. */
export const TIMES = 20
const DAYS = 5

/**
 * Calls what users wait for, again and again, each time for somebody else of those on file, and once
 * before that for functions to be warm.
 * @param on at least as many as four times `TIMES`; every second one's household is without a card
 */
export async function costsOfAll(world: World, on: readonly Filled[]): Promise<Cost[]> {
  await callAll(world, measuring(world), on, 0)
  const measured = measuring(world)
  for (let round = 1; round <= TIMES; round++) await callAll(world, measured, on, round)
  return measured.costs()
}

async function callAll(
  world: World,
  measured: Measuring,
  on: readonly Filled[],
  round: number,
): Promise<void> {
  const first = spread(on, 2 * round)
  await stationCosts(measured, round)
  if (round <= DAYS) await appointmentCosts(world, measured, round + on.length)
  await peopleCosts(measured, first)
  await cardCosts(world, measured, first)
  await bindingCosts(world, measured, first, spread(on, 2 * round + 1))
}

/** The n-th of people far from each other whose households are without a card. */
function spread(on: readonly Filled[], n: number): Filled {
  const apart = Math.floor(on.length / (2 * TIMES + 2))
  const found = on[n * (apart - (apart % 2))]
  if (!found) throw new Error(`Too few on file: ${on.length}`)
  return found
}
