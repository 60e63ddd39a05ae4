import { identityIndexOf } from '../people/public'
import type { SheetPerson } from './sheetPerson'
import type { Finding, RightRow } from './verdict'

/** Rows that tell of somebody of whom an earlier row has told: nobody knows which is right. */
export function samePersonTwice(rows: readonly RightRow<SheetPerson>[]): Finding[] {
  const seen = new Map<string, number>()
  return rows.flatMap(({ rowNo, row }) => {
    const { idNumber } = row.parts.identity
    const key = identityIndexOf(row.parts)
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, rowNo)
      return []
    }
    const header = idNumber ? '身份证号' : '姓名'
    const message = `和第${first}行是同一个${idNumber ? '身份证号' : '人'}，请只留一行。`
    return [{ rowNo, problem: { header, message } }]
  })
}
