import { PEOPLE_COLUMNS } from '@contract/ledgers/ledgerPeopleColumns'
import type { RowCounts } from '@contract/ledgers/ledgerViews'
import { findRoster } from '../members/public'
import { identityIndexOf, planRows, type RowOutcome, type RowPlan } from '../people/public'
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
  const housed = housedRows(rows, households)
  const judged = judge(withFindings(candidates, [...samePersonTwice(housed), ...findings]))
  const isRight = new Set(judged.right.map(({ rowNo }) => rowNo))
  const { right, foreseen, unfit } = await planned(
    housed.filter(({ rowNo }) => isRight.has(rowNo)),
    recording,
  )
  // A row may be right by itself and still not fit what its file already holds.
  const fitting = judge(
    withFindings(
      right.map((row) => ({ ...row, problems: [] })),
      unfit,
    ),
  )
  const wrong = [...judged.wrong, ...fitting.wrong].sort((a, b) => a.rowNo - b.rowNo)
  return { right: byHousehold(fitting.right), wrong, foreseen }
}

/** The rows with what is known of their files, what writing them would do, and which do not fit their files. */
async function planned(
  rows: readonly RightRow<HousedRow>[],
  recording: Recording,
): Promise<{ right: RightRow<HousedRow>[]; foreseen: RowCounts; unfit: Finding[] }> {
  const outcomes = new Map<number, RowOutcome>()
  const personIds = new Map<number, string | undefined>()
  const unfit: Finding[] = []
  for (const some of hundreds(rows)) {
    const plan = await planRows(
      some.map(({ row }) => row),
      recording,
    )
    for (const [index, { rowNo }] of some.entries()) {
      outcomes.set(rowNo, plan.outcomes[index] ?? 'wrong')
      personIds.set(rowNo, plan.personIds[index])
    }
    unfit.push(...unfitOf(plan, some))
  }
  // Rows that come to one file, told by its former and by its present village or in two hundreds.
  const namesakes = samePersonTwice(
    rows.filter(({ rowNo }) => outcomes.get(rowNo) !== 'wrong'),
    ({ rowNo, row }) => personIds.get(rowNo) ?? identityIndexOf(row.parts),
  )
  for (const { rowNo } of namesakes) outcomes.set(rowNo, 'wrong')
  const right = rows.map(({ rowNo, row }) => ({
    rowNo,
    row: { ...row, wasNew: outcomes.get(rowNo) === 'added' },
  }))
  return { right, foreseen: countsOf([...outcomes.values()]), unfit: [...unfit, ...namesakes] }
}

function unfitOf({ problems }: RowPlan, rows: readonly RightRow<HousedRow>[]): Finding[] {
  return problems.flatMap(({ index, issues }) => {
    const rowNo = rows[index]?.rowNo ?? 0
    return problemsOf(issues, PEOPLE_COLUMNS, []).map((problem) => ({ rowNo, problem }))
  })
}
