import { PEOPLE_COLUMNS } from '@contract/ledgers/ledgerPeopleColumns'
import { beginHouseholds, type HouseholdToAdd } from '../contactCards/public'
import { requireActive } from '../members/public'
import { planRows, type RowPlan, recordRows } from '../people/public'
import type { Transaction } from '../shared/database'
import type { Recording } from '../shared/recording'
import { countsOf } from './countsOf'
import { housedAnew } from './housedAnew'
import type { HousedRow } from './housedRow'
import type { Batch } from './ledger'
import { problemsOf, type RightRow, reasonOf } from './verdict'

/** Households are taken up together with who lives in them: a row that is left out leaves none behind. */
export async function preparePeople(
  rows: readonly RightRow<HousedRow>[],
  recording: Recording,
): Promise<Batch> {
  const { stationId } = recording
  const { right, wrong, toAdd } = await housedAnew(stationId, rows)
  const plan = await planRows(
    right.map(({ row }) => row),
    recording,
  )
  const unfit = plan.problems.map(({ index, issues }) => ({
    rowNo: right[index]?.rowNo ?? 0,
    reasons: problemsOf(issues, PEOPLE_COLUMNS, []).map(reasonOf),
  }))
  const leftOut = [...wrong, ...unfit].sort((a, b) => a.rowNo - b.rowNo)
  const livedIn = householdsIn(plan, toAdd)
  return {
    async write(transaction) {
      await requireHolders(transaction, stationId, livedIn)
      const begun = await beginHouseholds(transaction, recording, livedIn)
      const given = { ...recording, why: '人员台账里的一行' }
      const outcomes = await recordRows(transaction, plan, given, begun)
      return { counts: countsOf(outcomes), leftOut }
    },
  }
}

/** Of households those into which a plan brings somebody. */
function householdsIn(
  { files }: RowPlan,
  toAdd: readonly HouseholdToAdd[],
): readonly HouseholdToAdd[] {
  const ids = new Set(files.map(({ parts }) => parts.home?.householdId))
  return toAdd.filter(({ _id }) => ids.has(_id))
}

/** Who left since the roster was read gets no household; nothing is read where none is new. */
async function requireHolders(
  transaction: Transaction,
  stationId: string,
  households: readonly HouseholdToAdd[],
): Promise<void> {
  if (households.length === 0) return
  const named = households.flatMap(({ liaisonNo, standInNo }) => [
    { memberNo: liaisonNo, path: 'liaisonNo', label: '联络员' },
    { memberNo: standInNo, path: 'standInNo', label: '替班人' },
  ])
  await requireActive(transaction, stationId, named)
}
