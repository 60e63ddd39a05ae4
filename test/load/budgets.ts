import type { ExportCost } from './exports'
import type { ImportSpeed } from './imports'
import type { Cost } from './measuring'
import type { Budgeted } from './sizes'

const BOOKING_OPERATIONS = 8
const FINDING_OPERATIONS = 5
/** Pages hold fifty at most. */
const SCANNED = 60
const IMPORT_SECONDS = 60
// A function's time is up after a minute.
const FUNCTION_SECONDS = 45

/** What procedures may cost, however much is stored. */
export function costBudgets(few: readonly Cost[], many: readonly Cost[], size: number): Budgeted[] {
  const finding = many.filter(({ what }) => what.startsWith('people.find'))
  return [
    operationsOf(`booking, ${size} stored`, costOf(many, 'appointments.book'), BOOKING_OPERATIONS),
    operationsOf(`finding a person among ${size}`, dearest(finding), FINDING_OPERATIONS),
    scannedByOne(many),
    unindexed('unindexed queries of procedures', [...few, ...many]),
  ]
}

export function importBudgets(speed: ImportSpeed, checked: number, seconds: number): Budgeted[] {
  const { rows, checkSeconds, writeSeconds } = speed
  return [
    lasting(`import of ${rows} rows, 2 workers`, checkSeconds + writeSeconds, IMPORT_SECONDS),
    lasting(`check of ${checked} rows`, seconds, FUNCTION_SECONDS),
    unindexed('unindexed queries of an import', [speed]),
  ]
}

export function exportBudgets(exported: readonly ExportCost[]): Budgeted[] {
  return [
    ...exported.map(({ what, rows, p50 }) =>
      lasting(`export of ${what}, ${rows} rows`, p50 / 1000, FUNCTION_SECONDS),
    ),
    unindexed('unindexed queries of exports', exported),
  ]
}

function costOf(costs: readonly Cost[], what: string): Cost {
  const found = costs.find((each) => each.what === what)
  if (!found) throw new Error(`${what} was not measured`)
  return found
}

function dearest(costs: readonly Cost[]): Cost {
  const [first] = [...costs].sort((a, b) => b.databaseOperations - a.databaseOperations)
  if (!first) throw new Error('Nothing was measured')
  return first
}

function operationsOf(what: string, cost: Cost, operations: number): Budgeted {
  const { functionCalls, databaseOperations } = cost
  return {
    what,
    measured: `${functionCalls} call, ${databaseOperations} operations`,
    budget: `1 call, ${operations} operations`,
    kept: functionCalls === 1 && databaseOperations <= operations,
  }
}

function scannedByOne(costs: readonly Cost[]): Budgeted {
  const [most] = [...costs].sort((a, b) => b.scannedDocuments - a.scannedDocuments)
  const scanned = most?.scannedDocuments ?? 0
  return {
    what: 'documents scanned by one call, the most',
    measured: `${scanned} (${most?.what})`,
    budget: String(SCANNED),
    kept: scanned <= SCANNED,
  }
}

function unindexed(what: string, costs: readonly { unindexedQueries: number }[]): Budgeted {
  const total = costs.reduce((sum, each) => sum + each.unindexedQueries, 0)
  return { what, measured: String(total), budget: '0', kept: total === 0 }
}

function lasting(what: string, seconds: number, budget: number): Budgeted {
  const measured = `${seconds.toFixed(1)} s`
  return { what, measured, budget: `${budget} s`, kept: seconds <= budget }
}
