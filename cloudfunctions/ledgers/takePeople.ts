import { PEOPLE_COLUMNS } from '@contract/ledgers/ledgerPeopleColumns'
import { EXPORT_ROWS_MAX } from '@contract/ledgers/ledgerTerms'
import { type Household, householderOf, householdsByIds } from '../contactCards/public'
import { findRoster, type Roster } from '../members/public'
import {
  filePage,
  maskedFamily,
  maskedIdentity,
  NOTHING_REVEALED,
  type OpenedFile,
} from '../people/public'
import { calledInSheet } from './calledInSheet'
import { hundreds } from './hundreds'
import { type Taken, type Taking, takePages } from './taken'

type Parts = OpenedFile['parts']

/** The station's people by name, in the very columns that are imported. */
export async function takePeople(taking: Taking): Promise<Taken> {
  const { stationId, village, tag, after, masked } = taking
  const { items, next } = await takePages(EXPORT_ROWS_MAX, after, async (from, limit) => {
    const page = await filePage(stationId, { village, tag }, from, limit)
    return { items: page.files, next: page.next }
  })
  const roster = await findRoster(stationId)
  const households = await householdsOf(items, stationId)
  const rows = items.map(({ parts }) => ({
    ...(masked ? maskedParts(parts) : parts),
    household: householdOf(households.get(parts.home?.householdId ?? ''), roster),
  }))
  const personIds = items.map(({ personId }) => personId)
  return { columns: PEOPLE_COLUMNS, rows, next, personIds }
}

/** The households that the files name, by their ids: one operation for a hundred. */
async function householdsOf(
  files: readonly OpenedFile[],
  stationId: string,
): Promise<Map<string, Household>> {
  const ids = new Set(files.flatMap(({ parts }) => parts.home?.householdId ?? []))
  const found = new Map<string, Household>()
  for (const some of hundreds([...ids])) {
    for (const household of await householdsByIds(stationId, some)) {
      found.set(household._id, household)
    }
  }
  return found
}

function householdOf(household: Household | undefined, roster: Roster) {
  if (!household) return undefined
  const { ref, liaisonNo, standInNo } = household
  // Without a number of the station's own a row could not be brought in again.
  if (ref === null) return undefined
  return {
    ref,
    householder: householderOf(household),
    liaison: calledInSheet(roster, liaisonNo),
    standIn: calledInSheet(roster, standInNo),
  }
}

function maskedParts({ identity, family, ...others }: Parts): Parts {
  return {
    ...others,
    identity: maskedIdentity(identity, NOTHING_REVEALED),
    ...(family && { family: maskedFamily(family, NOTHING_REVEALED) }),
  }
}
