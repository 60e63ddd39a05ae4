import type { NewHousehold } from '@contract/contactCards/contactCardInputs'
import { type Household, householdsByRefs, villagesBeyond } from '../contactCards/public'
import type { Roster } from '../members/public'
import { grouped } from './grouped'
import { hundreds } from './hundreds'
import {
  asAdded,
  type HouseholdInSheet,
  householdInRow,
  NO_ROOM,
  problemsWithServed,
} from './namedHousehold'
import type { Problem } from './sheet'
import type { SheetPerson } from './sheetPerson'
import type { Finding, RightRow } from './verdict'

const FIELDS = {
  户主: ({ household }: SheetPerson) => household.householder,
  村或社区: ({ parts }: SheetPerson) => parts.home?.village,
  联络员: ({ household }: SheetPerson) => household.liaison,
  替班人: ({ household }: SheetPerson) => household.standIn,
} as const

/** A household as rows name it: one that is served, or one that is to be added, as all its rows tell it. */
export type NamedHousehold =
  | { served: Household }
  | { added: NewHousehold; inSheet: HouseholdInSheet }

/**
 * Finds the households that rows name by the station's own numbers: one operation for a hundred, and one.
 * @returns by number, and what is wrong with the rows that name them
 */
export async function householdsOfRows(
  stationId: string,
  rows: readonly RightRow<SheetPerson>[],
  roster: Roster,
): Promise<{ households: Map<string, NamedHousehold>; findings: Finding[] }> {
  const byRef = grouped(
    rows.filter(({ row }) => row.household.ref !== undefined),
    ({ row }) => row.household.ref ?? '',
  )
  const served = await findServed(stationId, [...byRef.keys()])
  const households = new Map<string, NamedHousehold>()
  const findings: Finding[] = []
  for (const [ref, group] of byRef) {
    findings.push(...contradictions(group))
    const known = served.get(ref)
    if (known) {
      findings.push(
        ...findingsOf(group, ({ row }) =>
          problemsWithServed(known, { ...householdInRow(row) }, roster),
        ),
      )
      households.set(ref, { served: known })
      continue
    }
    const inSheet = householdInRows(ref, group)
    const found = asAdded(inSheet, roster)
    if ('problems' in found) findings.push(...findingsOf(group, () => found.problems))
    else households.set(ref, { ...found, inSheet })
  }
  findings.push(...(await withoutRoom(stationId, byRef, households)))
  return { households, findings }
}

async function withoutRoom(
  stationId: string,
  byRef: ReadonlyMap<string, readonly RightRow<SheetPerson>[]>,
  households: ReadonlyMap<string, NamedHousehold>,
): Promise<Finding[]> {
  const added = [...households].flatMap(([ref, named]) =>
    'added' in named ? [{ ref, village: named.added.village }] : [],
  )
  if (added.length === 0) return []
  const villages = added.map(({ village }) => village)
  const beyond = await villagesBeyond(stationId, villages)
  return added
    .filter(({ village }) => beyond.has(village))
    .flatMap(({ ref }) => findingsOf(byRef.get(ref) ?? [], () => [NO_ROOM]))
}

async function findServed(
  stationId: string,
  refs: readonly string[],
): Promise<Map<string, Household>> {
  const found = new Map<string, Household>()
  for (const some of hundreds(refs)) {
    for (const [ref, household] of await householdsByRefs(stationId, some))
      found.set(ref, household)
  }
  return found
}

/** Rows of one household that say different things: the first one counts, the others are wrong. */
function contradictions(group: readonly RightRow<SheetPerson>[]): Finding[] {
  return Object.entries(FIELDS).flatMap(([header, fieldOf]) => {
    const first = group.find(({ row }) => fieldOf(row) !== undefined)
    if (!first) return []
    const said = fieldOf(first.row)
    return group
      .filter(({ row }) => (fieldOf(row) ?? said) !== said)
      .map(({ rowNo }) => ({
        rowNo,
        problem: { header, message: `和第${first.rowNo}行不一样，它们是同一个户号。` },
      }))
  })
}

function householdInRows(ref: string, rows: readonly RightRow<SheetPerson>[]): HouseholdInSheet {
  const firstOf = (fieldOf: (row: SheetPerson) => string | undefined) =>
    rows.map(({ row }) => fieldOf(row)).find((value) => value !== undefined)
  return {
    ref,
    householder: firstOf(FIELDS.户主),
    firstPerson: firstOf(({ parts }) => parts.identity.name),
    village: firstOf(FIELDS.村或社区),
    address: firstOf(({ parts }) => parts.home?.address),
    liaison: firstOf(FIELDS.联络员),
    standIn: firstOf(FIELDS.替班人),
  }
}

function findingsOf(
  group: readonly RightRow<SheetPerson>[],
  problemsOf: (row: RightRow<SheetPerson>) => Problem[],
): Finding[] {
  return group.flatMap((row) => problemsOf(row).map((problem) => ({ rowNo: row.rowNo, problem })))
}
