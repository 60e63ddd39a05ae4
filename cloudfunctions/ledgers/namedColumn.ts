import type { LedgerColumn } from '@contract/ledgers/ledgerColumns'
import { PERSON_PARTS } from '@contract/people/personFile'
import type { Heading } from './columnHeadings'

/** What is said above columns about whom the row is about anyway. */
const NEUTRAL = new Set([
  '联系方式',
  '基本情况',
  '基本信息',
  '个人情况',
  '个人信息',
  '人员信息',
  '本人',
  '本人情况',
  '本人信息',
  '身份信息',
  '证件',
  '证件信息',
])

/**
 * What a column is called, and which of the known ones it is.
 * @param at its position
 * @param overName what stands above the first column, who the row is about: a title, 基本信息
 */
export function namedColumn(
  headings: readonly Heading[],
  at: number,
  overName: readonly Heading[],
  columns: readonly LedgerColumn[],
): { name: string; column?: LedgerColumn } {
  const last = headings.at(-1)
  if (last?.from !== at) return { name: '' }
  const isOverName = ({ rowNo, from }: Heading) =>
    overName.some((each) => each.rowNo === rowNo && each.from === from)
  const above = headings.filter((each) => each.text !== last.text && !isOverName(each))
  const column = columns.find(({ header }) => header === last.text)
  if (column && above.every(({ text }) => isNeutral(text, column))) {
    return { name: column.header, column }
  }
  return { name: [...new Set([...above, last].map(({ shown }) => shown))].join('·') }
}

/** The name of a part of the file is, over the columns of that part. */
function isNeutral(text: string, { path }: LedgerColumn): boolean {
  const part = Object.entries(PERSON_PARTS).find(([name]) => path.split('.')[0] === name)
  return NEUTRAL.has(text) || text.replace(/(?:情况|信息)$/, '') === part?.[1].label
}
