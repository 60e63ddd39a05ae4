import type { ExportCost } from './exports'
import type { ImportSpeed } from './imports'
import type { Cost } from './measuring'
import type { Budgeted } from './sizes'
import { kilobytes, milliseconds, table } from './table'
import type { Throughput } from './throughput'

export function budgetTable(budgets: readonly Budgeted[]): string {
  return table(
    ['what', 'measured', 'budget', 'kept'],
    budgets.map(({ what, measured, budget, kept }) => [
      what,
      measured,
      budget,
      kept ? 'yes' : 'NO',
    ]),
  )
}

/** Each procedure at two sizes: `3 → 4` where it grows, `3` where it does not. */
export function costTable(few: readonly Cost[], many: readonly Cost[]): string {
  const head = ['procedure', 'times', 'calls', 'operations', 'scanned', 'units', 'p50', 'p95']
  return table(
    head,
    many.map((cost) => {
      const before = few.find(({ what }) => what === cost.what) ?? cost
      const grown = (of: (each: Cost) => number) => growth(of(before), of(cost))
      return [
        cost.what,
        String(cost.times),
        grown((each) => each.functionCalls),
        grown((each) => each.databaseOperations),
        grown((each) => each.scannedDocuments),
        grown((each) => each.units),
        milliseconds(cost.p50),
        milliseconds(cost.p95),
      ]
    }),
  )
}

function growth(before: number, after: number): string {
  return before === after ? String(after) : `${before} → ${after}`
}

export function importTable({ rows, checkSeconds, writeSeconds, units }: ImportSpeed): string {
  return table(
    ['rows', 'check', 'write', 'units', 'units a row'],
    [
      [
        String(rows),
        `${checkSeconds.toFixed(1)} s`,
        `${writeSeconds.toFixed(1)} s`,
        String(units),
        (units / rows).toFixed(2),
      ],
    ],
  )
}

export function exportTable(exported: readonly ExportCost[]): string {
  return table(
    ['ledger', 'rows', 'took', 'file', 'operations', 'scanned', 'units'],
    exported.map((each) => [
      each.what,
      String(each.rows),
      `${(each.p50 / 1000).toFixed(1)} s`,
      kilobytes(each.bytes),
      String(each.databaseOperations),
      String(each.scannedDocuments),
      String(each.units),
    ]),
  )
}

export function rateTable(rates: readonly [string, Throughput][]): string {
  return table(
    ['what', 'a second', 'p50', 'p95'],
    rates.map(([what, { perSecond, p50, p95 }]) => [
      what,
      perSecond.toFixed(0),
      milliseconds(p50),
      milliseconds(p95),
    ]),
  )
}
