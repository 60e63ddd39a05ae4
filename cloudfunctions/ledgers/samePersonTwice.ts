import type { PersonParts } from '@contract/people/personFile'
import { identityIndexOf, tellsApart } from '../people/public'
import type { HousedRow } from './housedRow'
import type { Finding, RightRow } from './verdict'

type Row = RightRow<HousedRow>

/**
 * Rows that tell of somebody of whom an earlier row has told: nobody knows which is right.
 * @param keyOf what rows of one person have in common
 */
export function samePersonTwice(
  rows: readonly Row[],
  keyOf: (row: Row) => string = byIdentity,
): Finding[] {
  const seen = new Map<string, number>()
  return rows.flatMap((each) => {
    const { rowNo, row } = each
    const key = keyOf(each)
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, rowNo)
      return []
    }
    const header = row.parts.identity.idNumber ? '身份证号' : '姓名'
    return [{ rowNo, problem: { header, message: messageOf(row.parts, first) } }]
  })
}

/** Of whom nothing but the name is known, the household tells too; the files say whether that is enough. */
function byIdentity({ row: { parts, inSheet } }: Row): string {
  const index = identityIndexOf(parts)
  return tellsApart(parts) ? index : JSON.stringify([index, inSheet?.ref])
}

function messageOf(parts: PersonParts, first: number): string {
  if (parts.identity.idNumber) return `和第${first}行是同一个身份证号，请只留一行。`
  if (tellsApart(parts)) return `和第${first}行是同一个人，请只留一行。`
  return `和第${first}行同名，光凭姓名分不清是不是同一个人。是同一个人，请只留一行；不是的话，请补填身份证号，或者单独建档。`
}
