import { PEOPLE_COLUMNS } from '@contract/ledgers/ledgerPeopleColumns'
import { addHouseholds, type HouseholdToAdd } from '../contactCards/public'
import { planRows, type RowPlan, recordRows } from '../people/public'
import type { Recording } from '../shared/recording'
import { countsOf } from './countsOf'
import { housedAnew, type UncountedHousehold } from './housedAnew'
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
      const added = await addHouseholds(transaction, recording, livedIn)
      const given = { ...recording, why: '人员台账里的一行' }
      const outcomes = await recordRows(transaction, plan, given, added)
      return { counts: countsOf(outcomes), leftOut }
    },
  }
}

/** Of households those into which a plan brings somebody, with how many whose file is kept up. */
function householdsIn(
  { files }: RowPlan,
  named: readonly UncountedHousehold[],
): readonly HouseholdToAdd[] {
  return named.flatMap((household) => {
    const residents = files.filter(({ parts }) => parts.home?.householdId === household._id).length
    return residents > 0 ? { ...household, residents } : []
  })
}
