import { Delivery } from '@contract/contactCards/contactCardInputs'
import { CardIssue, CardNo } from '@contract/contactCards/contactCardTerms'
import { fieldIssues } from '@contract/fieldIssues'
import { DELIVERY_COLUMNS } from '@contract/ledgers/ledgerDeliveryColumns'
import * as z from 'zod'
import type { Roster } from '../members/public'
import { memberCalled } from './memberCalled'
import type { Problem, RowReading } from './sheet'
import { type Candidate, problemsOf } from './verdict'

const SheetDelivery = z.strictObject({
  cardNo: CardNo,
  issue: CardIssue.optional(),
  delivery: Delivery,
})
/** A row of the delivery ledger: whose card and which of theirs, and how it was brought. */
export type SheetDelivery = z.infer<typeof SheetDelivery>

/** A row as read, its member looked up, checked by the schema of a delivery. */
export function toSheetDelivery(
  { rowNo, values, problems }: RowReading,
  roster: Roster,
): Candidate<SheetDelivery> {
  const { cardNo, issue, by, ...given } = values
  const card = cardNoOf(cardNo)
  const whichCard = issueOf(issue)
  const member = typeof by === 'string' ? memberCalled(roster, '送卡人', by) : undefined
  const told: Problem[] = [
    ...problems,
    ...(member && 'problem' in member ? [member.problem] : []),
    ...(cardNo !== undefined && card === undefined
      ? [{ header: '卡号', message: '写成 第0327号 或者 327。' }]
      : []),
    ...(issue !== undefined && whichCard === undefined
      ? [{ header: '第几张卡', message: '写成 第2张 或者 2。' }]
      : []),
  ]
  const byNo = member && 'memberNo' in member ? member.memberNo : undefined
  const row = { cardNo: card, issue: whichCard, delivery: { ...given, byNo } }
  const parsed = SheetDelivery.safeParse(row)
  const issues = parsed.success ? [] : fieldIssues(SheetDelivery, row)
  const found = [...told, ...problemsOf(issues.map(asColumn), DELIVERY_COLUMNS, told)]
  return { rowNo, row: found.length === 0 ? parsed.data : undefined, problems: found }
}

/** 第0327号, No. 0327 in full-width digits, 327. */
function cardNoOf(written: unknown): number | undefined {
  const digits = /^第?(\d{1,6})号?$/.exec(String(written).normalize('NFKC').replace(/\s/g, ''))
  return digits ? Number(digits[1]) : undefined
}

/** 第2张, or 2. */
function issueOf(written: unknown): number | undefined {
  const digits = /^第?(\d{1,4})张?$/.exec(String(written).normalize('NFKC').replace(/\s/g, ''))
  return digits ? Number(digits[1]) : undefined
}

/** A path as the columns name it. */
function asColumn<Issue extends { path: string }>(issue: Issue): Issue {
  const path = issue.path.replace(/^delivery\./, '')
  return { ...issue, path: path === 'byNo' ? 'by' : path }
}
