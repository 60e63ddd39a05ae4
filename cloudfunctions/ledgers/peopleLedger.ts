import type { NewHousehold } from '@contract/contactCards/contactCardInputs'
import type { RowCounts } from '@contract/ledgers'
import { PEOPLE_COLUMNS } from '@contract/ledgers/ledgerPeopleColumns'
import type { PersonParts } from '@contract/people/personFile'
import { addHouseholds, householdsByRefs } from '../contactCards/public'
import { findRoster } from '../members/public'
import { planRows, type RowOutcome, recordRows } from '../people/public'
import type { Recording } from '../shared/recording'
import { transact } from '../shared/transact'
import { householdsOfRows } from './householdsOfRows'
import { hundreds } from './hundreds'
import type { Batch, Checked, IsOurTurn, Ledger } from './ledger'
import type { NamedHousehold } from './namedHousehold'
import { samePersonTwice } from './samePersonTwice'
import { readRow, type Sheet } from './sheet'
import { type SheetPerson, toSheetPerson } from './sheetPerson'
import {
  type Finding,
  judge,
  problemsOf,
  type RightRow,
  reasonOf,
  wholeRows,
  withFindings,
} from './verdict'

/** A row as the check leaves it: the file, and a household that is still to be added. */
interface HousedRow {
  parts: PersonParts
  toAdd?: NewHousehold
}

/** One row a person, with the household that the person lives in. */
export const peopleLedger: Ledger<HousedRow> = { check, prepare }

async function check(sheet: Sheet, recording: Recording): Promise<Checked<HousedRow>> {
  const { stationId } = recording
  const roster = await findRoster(stationId)
  const candidates = sheet.rows.map((row) => toSheetPerson(readRow(sheet, row)))
  const rows = wholeRows(candidates)
  const { households, findings } = await householdsOfRows(stationId, rows, roster)
  const judged = judge(withFindings(candidates, [...samePersonTwice(rows), ...findings]))
  const right = judged.right.map(({ rowNo, row }) => ({ rowNo, row: housed(row, households) }))
  const { expected, unfit } = await planned(right, recording)
  // A row may be right by itself and still not fit what its file already holds.
  const fitting = judge(
    withFindings(
      right.map((row) => ({ ...row, problems: [] })),
      unfit,
    ),
  )
  const wrong = [...judged.wrong, ...fitting.wrong].sort((a, b) => a.rowNo - b.rowNo)
  return { right: fitting.right, wrong, expected }
}

/** Who lives in a household lives in its village, and in it once it is there. */
function housed(
  { parts, household: { ref } }: SheetPerson,
  households: ReadonlyMap<string, NamedHousehold>,
): HousedRow {
  const named = ref === undefined ? undefined : households.get(ref)
  if (!named) return { parts }
  if ('added' in named) {
    return { parts: livingAt(parts, { village: named.added.village }), toAdd: named.added }
  }
  const { _id, village } = named.served
  return { parts: livingAt(parts, { village, householdId: _id }) }
}

function livingAt(
  parts: PersonParts,
  where: { village?: string; householdId?: string },
): PersonParts {
  return { ...parts, home: { ...parts.home, ...where } }
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

/** Households go before, in a transaction of their own: whoever breaks off here finds them the next time. */
async function prepare(
  rows: readonly RightRow<HousedRow>[],
  recording: Recording,
  isOurTurn: IsOurTurn,
): Promise<Batch | undefined> {
  const householdIds = await added(rows, recording, isOurTurn)
  if (!householdIds) return undefined
  const parts = rows.map(({ row }) => {
    const householdId = row.toAdd?.ref === undefined ? undefined : householdIds.get(row.toAdd.ref)
    return householdId === undefined ? row.parts : livingAt(row.parts, { householdId })
  })
  const plan = await planRows(parts, recording)
  return {
    async write(transaction) {
      const why = '人员台账里的一行'
      const outcomes = await recordRows(transaction, plan, { ...recording, why })
      const leftOut = plan.problems.map(({ index, issues }) => ({
        rowNo: rows[index]?.rowNo ?? 0,
        reasons: problemsOf(issues, PEOPLE_COLUMNS, []).map(reasonOf),
      }))
      return { counts: countsOf(outcomes), leftOut }
    },
  }
}

/** The households of rows by their numbers, those that were missing now added; undefined out of turn. */
async function added(
  rows: readonly RightRow<HousedRow>[],
  { stationId, byNo, now }: Recording,
  isOurTurn: IsOurTurn,
): Promise<Map<string, string> | undefined> {
  const named = new Map(
    rows.flatMap(({ row: { toAdd } }) => (toAdd ? [[toAdd.ref ?? '', toAdd]] : [])),
  )
  if (named.size === 0) return new Map()
  const known = await householdsByRefs(stationId, [...named.keys()])
  const ids = new Map([...known].map(([ref, { _id }]) => [ref, _id]))
  const missing = [...named].filter(([ref]) => !ids.has(ref)).map(([, household]) => household)
  if (missing.length === 0) return ids
  const found = await transact(async (transaction) =>
    (await isOurTurn(transaction))
      ? addHouseholds(transaction, { stationId, byNo, now }, missing)
      : undefined,
  )
  if (!found) return undefined
  for (const { ref, _id } of found) ids.set(ref ?? '', _id)
  return ids
}

function countsOf(outcomes: readonly RowOutcome[]): RowCounts {
  const count = (of: RowOutcome) => outcomes.filter((each) => each === of).length
  return { added: count('added'), changed: count('changed'), unchanged: count('unchanged') }
}
