import { Householder, HouseholdRef } from '@contract/contactCards/contactCardTerms'
import { fieldIssues } from '@contract/fieldIssues'
import { PEOPLE_COLUMNS } from '@contract/ledgers/ledgerPeopleColumns'
import { PersonParts } from '@contract/people/personFile'
import { text } from '@contract/primitives'
import * as z from 'zod'
import type { Problem, RowReading } from './sheet'
import { type Candidate, problemsOf } from './verdict'

/** The household that a row of a sheet names, as far as it says. */
const SheetHousehold = z
  .strictObject({
    ref: HouseholdRef.optional(),
    householder: Householder.optional(),
    liaison: text('联络员', 20).optional(),
    standIn: text('替班人', 20).optional(),
  })
  .refine(({ ref, liaison, standIn }) => ref !== undefined || (!liaison && !standIn), {
    path: ['ref'],
    message: '填了联络员或者替班人，就要填户号。',
  })
  .describe('住户')

const SheetPerson = z.strictObject({ parts: PersonParts, household: SheetHousehold })
/** A row of the people's ledger: a file as far as the row says, and the household that it names. */
export type SheetPerson = z.infer<typeof SheetPerson>

/** A row as read, checked by the schemas of file and household. */
export function toSheetPerson({ rowNo, values, problems }: RowReading): Candidate<SheetPerson> {
  const { household = {}, ...given } = values
  // What is missing is told at its own column, not at the part.
  const row = { parts: { identity: {}, ...given }, household }
  const parsed = SheetPerson.safeParse(row)
  const issues = parsed.success ? [] : fieldIssues(SheetPerson, row)
  const found = [
    ...problems,
    ...problemsOf(issues.map(withoutParts), PEOPLE_COLUMNS, problems),
    ...missingIdNumber(given, problems),
  ]
  return { rowNo, row: found.length === 0 ? parsed.data : undefined, problems: found }
}

/** A path as the columns name it: `identity.phone`. */
function withoutParts<Issue extends { path: string }>(issue: Issue): Issue {
  return { ...issue, path: issue.path.replace(/^parts\./, '') }
}

/** A file may lack number and reason, but then nobody knows whether it was forgotten. */
function missingIdNumber(parts: Record<string, unknown>, already: readonly Problem[]): Problem[] {
  const { idNumber, noIdNumber } = Object(parts.identity)
  if (idNumber || noIdNumber || already.some(({ header }) => header.includes('身份证号'))) return []
  return [{ header: '身份证号', message: '请填身份证号；没有的话，请填后面那一列：为什么没有。' }]
}
