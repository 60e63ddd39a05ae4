import type { FileParts } from '../records'

type Home = FileParts['home']

/** A village is put right once; a list that grows with every slip would be written with each file. */
const KEPT_MAX = 10

/**
 * Where the household of a home was before its village was put right, each village once: sheets that are kept
 * elsewhere go on naming it. Who moves to another household takes none along.
 * @param known those of the home as it was, the latest last
 */
export function villagesBefore(known: readonly string[], was: Home, home: Home): string[] {
  if (home?.householdId === undefined || home.householdId !== was?.householdId) return []
  const { village } = home
  const before = was.village === undefined ? known : [...known, was.village]
  const others = before.filter((each, at) => each !== village && before.lastIndexOf(each) === at)
  return others.slice(-KEPT_MAX)
}
