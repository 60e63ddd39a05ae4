import type { Homes } from '../homesOf'
import { differingParts } from '../parts'
import type { FileParts } from '../records'

/**
 * Parts with the village that the household of the home has now: it may have come into another one since, and
 * whoever was not found living there did not follow.
 */
export async function inPresentVillage(parts: FileParts, { check }: Homes): Promise<FileParts> {
  const home = await check(parts.home, parts.home, 'home')
  return home ? { ...parts, home } : parts
}

/** A home that becomes another is where its household is now; one that stays follows it by itself. */
export async function withNewHome(
  was: FileParts,
  parts: FileParts,
  homes: Homes,
): Promise<FileParts> {
  return differingParts(was, parts).includes('home') ? inPresentVillage(parts, homes) : parts
}
