import type { PersonParts } from '@contract/people/personFile'
import {
  type Household,
  type HouseholdToAdd,
  householdsByRefs,
  villagesBeyond,
} from '../contactCards/public'
import { findRoster, type Roster } from '../members/public'
import type { RowToPlan } from '../people/public'
import { newId } from '../shared/newId'
import { type HousedRow, livingIn } from './housedRow'
import { asAdded, type HouseholdInSheet, NO_ROOM, problemsWithServed } from './namedHousehold'
import type { Problem } from './sheet'
import { type RightRow, reasonOf, type WrongRow } from './verdict'

/** A household to be taken up, before it is known how many rows bring somebody into it. */
export type UncountedHousehold = Omit<HouseholdToAdd, 'residents'>

/** Rows with the households that they name as these stand now. */
export interface HousedAnew {
  right: RightRow<RowToPlan>[]
  /** Those that the check would no longer find right. */
  wrong: WrongRow[]
  /** The households that are not there yet. */
  toAdd: UncountedHousehold[]
}

/** Where the person of a row lives, or why the row cannot be written. */
type Housing = { served: Household } | { toAdd: UncountedHousehold } | { problems: Problem[] }

/**
 * Asks of the households that rows name all that the check asked, anew: a sheet may have waited, and meanwhile
 * somebody else got the number, a member left, the household was ended. Three operations, none where no row
 * names one.
 * @param rows a hundred at most
 */
export async function housedAnew(
  stationId: string,
  rows: readonly RightRow<HousedRow>[],
): Promise<HousedAnew> {
  const housingOf = await housings(stationId, rows)
  const housed: HousedAnew = { right: [], wrong: [], toAdd: [] }
  const toAdd = new Set<UncountedHousehold>()
  for (const { rowNo, row } of rows) {
    const housing = housingOf(row)
    if (housing && 'problems' in housing) {
      housed.wrong.push({ rowNo, reasons: housing.problems.map(reasonOf) })
      continue
    }
    if (housing && 'toAdd' in housing) toAdd.add(housing.toAdd)
    const home = housing && ('toAdd' in housing ? housing.toAdd : housing.served)
    const parts = home ? livingIn(row.parts, home) : row.parts
    housed.right.push({ rowNo, row: { ...row, parts } })
  }
  return { ...housed, toAdd: [...toAdd] }
}

/** Says of a row where its person lives; undefined where it names no household. */
async function housings(
  stationId: string,
  rows: readonly RightRow<HousedRow>[],
): Promise<(row: HousedRow) => Housing | undefined> {
  const byRef = new Map(
    rows.flatMap(({ row: { inSheet } }) => (inSheet ? [[inSheet.ref, inSheet]] : [])),
  )
  if (byRef.size === 0) return () => undefined
  const roster = await findRoster(stationId)
  const served = await householdsByRefs(stationId, [...byRef.keys()])
  const missing = [...byRef.values()].filter(({ ref }) => !served.has(ref))
  const anew = await newHousings(stationId, missing, roster)
  return ({ inSheet, parts }) => {
    const known = inSheet && served.get(inSheet.ref)
    return known ? servedHousing(known, inSheet, parts, roster) : anew.get(inSheet?.ref ?? '')
  }
}

function servedHousing(
  household: Household,
  inSheet: HouseholdInSheet,
  { home }: PersonParts,
  roster: Roster,
): Housing {
  // The very household that the check found takes its people with it into another village.
  const isSame = household._id === home?.householdId
  const asked = isSame ? { ...inSheet, village: undefined } : inSheet
  const problems = problemsWithServed(household, asked, roster)
  return problems.length > 0 ? { problems } : { served: household }
}

async function newHousings(
  stationId: string,
  allInSheet: readonly HouseholdInSheet[],
  roster: Roster,
): Promise<Map<string, Housing>> {
  const full = await villagesBeyond(
    stationId,
    allInSheet.flatMap(({ village }) => village ?? []),
  )
  return new Map(allInSheet.map((inSheet) => [inSheet.ref, newHousing(inSheet, roster, full)]))
}

function newHousing(inSheet: HouseholdInSheet, roster: Roster, full: ReadonlySet<string>): Housing {
  const found = asAdded(inSheet, roster)
  if ('problems' in found) return found
  if (full.has(found.added.village)) return { problems: [NO_ROOM] }
  return { toAdd: { ...found.added, _id: newId() } }
}
