import { PEOPLE_COLUMNS } from '@contract/ledgers/ledgerPeopleColumns'
import type { RowCounts } from '@contract/ledgers/ledgerViews'
import { findRoster } from '../members/public'
import { planRows, type RowOutcome } from '../people/public'
import type { Recording } from '../shared/recording'
import { countsOf } from './countsOf'
import { byHousehold, type HousedRow, housedRows } from './housedRow'
import { householdsOfRows } from './householdsOfRows'
import { hundreds } from './hundreds'
import type { Checked, Ledger } from './ledger'
import { preparePeople } from './preparePeople'
import { samePersonTwice } from './samePersonTwice'
import { readRow, type Sheet } from './sheet'
import { toSheetPerson } from './sheetPerson'
import { type Finding, judge, problemsOf, type RightRow, wholeRows, withFindings } from './verdict'

/** One row a person, with the household that the person lives in. */
export const peopleLedger: Ledger<HousedRow> = { check, prepare: preparePeople }

async function check(sheet: Sheet, recording: Recording): Promise<Checked<HousedRow>> {
  const { stationId } = recording
  const roster = await findRoster(stationId)
  const candidates = sheet.rows.map((row) => toSheetPerson(readRow(sheet, row)))
  const rows = wholeRows(candidates)
  const { households, findings } = await householdsOfRows(stationId, rows, roster)
  const judged = judge(withFindings(candidates, [...samePersonTwice(rows), ...findings]))
  const right = housedRows(judged.right, households)
  const { expected, unfit } = await planned(right, recording)
  // A row may be right by itself and still not fit what its file already holds.
  const fitting = judge(
    withFindings(
      right.map((row) => ({ ...row, problems: [] })),
      unfit,
    ),
  )
  const wrong = [...judged.wrong, ...fitting.wrong].sort((a, b) => a.rowNo - b.rowNo)
  return { right: byHousehold(fitting.right), wrong, expected }
}

/** What writing the rows would do, and which of them do not fit their files. */
async function planned(
  rows: readonly RightRow<HousedRow>[],
  recording: Recording,
): Promise<{ expected: RowCounts; unfit: Finding[] }> {
  const outcomes: RowOutcome[] = []
  const unfit: Finding[] = []
  for (const some of hundreds(rows)) {
    const parts = some.map(({ row }) => row.parts)
    const plan = await planRows(parts, recording)
    outcomes.push(...plan.outcomes)
    for (const { index, issues } of plan.problems) {
      const rowNo = some[index]?.rowNo ?? 0
      const problems = problemsOf(issues, PEOPLE_COLUMNS, [])
      unfit.push(...problems.map((problem) => ({ rowNo, problem })))
    }
  }
  return { expected: countsOf(outcomes), unfit }
}
