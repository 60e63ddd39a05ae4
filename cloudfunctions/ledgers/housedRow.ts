import type { PersonParts } from '@contract/people/personFile'
import type { RowToPlan } from '../people/public'
import { newId } from '../shared/newId'
import { grouped } from './grouped'
import type { NamedHousehold } from './householdsOfRows'
import { type HouseholdInSheet, householdInRow } from './namedHousehold'
import type { SheetPerson } from './sheetPerson'
import type { RightRow } from './verdict'

/** A row as the check leaves it, and what is asked anew of its household as it is written. */
export interface HousedRow extends RowToPlan {
  inSheet?: HouseholdInSheet
}

/**
 * Rows with those of one household one after the other: each transaction that brings somebody into a
 * household reads and counts it.
 */
export function byHousehold(rows: readonly RightRow<HousedRow>[]): RightRow<HousedRow>[] {
  return [...grouped(rows, ({ rowNo, row }) => row.inSheet?.ref ?? rowNo).values()].flat()
}

/** Who lives in a household lives in its village, and in it once it is there. */
export function housedRows(
  rows: readonly RightRow<SheetPerson>[],
  households: ReadonlyMap<string, NamedHousehold>,
): RightRow<HousedRow>[] {
  // Beside a file a household that is to be added is another one than its own.
  const addedIds = new Map([...households.keys()].map((ref) => [ref, newId()]))
  return rows.map(({ rowNo, row }) => {
    const { parts } = row
    const inSheet = householdInRow(row)
    const named = inSheet && households.get(inSheet.ref)
    if (!named) return { rowNo, row: { parts } }
    if ('served' in named) return { rowNo, row: { parts: livingIn(parts, named.served), inSheet } }
    const home = { _id: addedIds.get(inSheet.ref) ?? newId(), village: named.added.village }
    return { rowNo, row: { parts: livingIn(parts, home), inSheet: named.inSheet } }
  })
}

export function livingIn(
  parts: PersonParts,
  { _id, village }: { _id: string; village: string },
): PersonParts {
  return { ...parts, home: { ...parts.home, householdId: _id, village } }
}
