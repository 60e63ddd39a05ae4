import type { FileParts, FormerVillage } from '../records'

type Home = FileParts['home']

/** A village is put right once; a list that grows with every slip would be written with each file. */
const KEPT_MAX = 10

/**
 * In which villages the households of a file were, as long as it said so: those known before, and the one that it
 * leaves. Who comes back into a household is known by its former villages again.
 * @param known those before, the latest last
 */
export function villagesBefore(
  known: readonly FormerVillage[],
  was: Home,
  home: Home,
): FormerVillage[] {
  const { householdId, village } = was ?? {}
  if (householdId === undefined || village === undefined) return [...known]
  if (householdId === home?.householdId && village === home.village) return [...known]
  const isThis = (each: FormerVillage) =>
    each.householdId === householdId && each.village === village
  return [...known.filter((each) => !isThis(each)), { householdId, village }].slice(-KEPT_MAX)
}

/** In which of them the household of a home was, before its village was put right. */
export function formerVillagesAt(known: readonly FormerVillage[], home: Home): string[] {
  return known
    .filter(({ householdId }) => householdId === home?.householdId)
    .flatMap(({ village }) => (village === home?.village ? [] : village))
}
