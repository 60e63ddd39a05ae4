import type { LedgerColumn } from '@contract/ledgers/ledgerColumns'
import type { FieldIssue } from '@contract/procedure'
import { grouped } from './grouped'
import type { Problem } from './sheet'

/** A row that can be imported. */
export interface RightRow<Row> {
  rowNo: number
  row: Row
}

/** A row that cannot, with everything that is wrong with it. */
export interface WrongRow {
  rowNo: number
  reasons: string[]
}

/** A row on its way through the checks. */
export interface Candidate<Row> {
  rowNo: number
  /** Undefined where the row alone tells already that it is wrong. */
  row: Row | undefined
  problems: Problem[]
}

/** What a schema says is wrong, under the headers that the person reads. */
export function problemsOf(
  issues: readonly FieldIssue[],
  columns: readonly LedgerColumn[],
  already: readonly Problem[],
): Problem[] {
  return issues
    .map(({ path, label, message }) => {
      const isOf = (column: LedgerColumn) =>
        path === column.path || path.startsWith(`${column.path}.`)
      return { header: columns.find(isOf)?.header ?? label, message }
    })
    .filter(({ header }) => !already.some((problem) => problem.header === header))
}

/** Those whose row is whole, to be compared with each other and with what is stored. */
export function wholeRows<Row>(
  candidates: readonly Candidate<Row>[],
): (Candidate<Row> & RightRow<Row>)[] {
  return candidates.flatMap((each) => {
    const { row } = each
    return row === undefined ? [] : [{ ...each, row }]
  })
}

/** Parts the rows that can be imported from those that cannot. */
export function judge<Row>(candidates: readonly Candidate<Row>[]): {
  right: RightRow<Row>[]
  wrong: WrongRow[]
} {
  const right = wholeRows(candidates).filter(({ problems }) => problems.length === 0)
  const wrong = candidates.filter(({ problems }) => problems.length > 0)
  return {
    right: right.map(({ rowNo, row }) => ({ rowNo, row })),
    wrong: wrong.map(({ rowNo, problems }) => ({ rowNo, reasons: problems.map(reasonOf) })),
  }
}

/** What is wrong with a cell, as the person reads it. */
export function reasonOf({ header, message }: Problem): string {
  return `${header}：${message}`
}

/** What is wrong with a row, as later checks find it. */
export interface Finding {
  rowNo: number
  problem: Problem
}

/** The same rows with what was found of each. */
export function withFindings<Row>(
  candidates: readonly Candidate<Row>[],
  findings: readonly Finding[],
): Candidate<Row>[] {
  const byRow = grouped(findings, ({ rowNo }) => rowNo)
  return candidates.map((each) => {
    const found = byRow.get(each.rowNo)?.map(({ problem }) => problem) ?? []
    return { ...each, problems: [...each.problems, ...found] }
  })
}
