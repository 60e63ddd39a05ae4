import { PART_NAMES, type PersonParts } from '@contract/people/personFile'
import { END_REASONS } from '@contract/people/personRecordTerms'
import type { FieldIssue } from '@contract/procedure'
import type { Instant } from '@contract/time'
import { changedPartIssues } from '../changedPartIssues'
import { openEnding } from '../ending'
import { differingParts } from '../parts'
import { datesIn } from '../possibleDates'
import type { FileParts } from '../records'
import { formerVillagesAt } from '../residents/villagesBefore'
import type { KnownFile } from './knownFiles'

/**
 * What is wrong with a row beside the file that it finds.
 * @param laid the parts of that file with the row laid over them
 */
export function issuesBeside(
  file: KnownFile,
  row: PersonParts,
  laid: FileParts,
  now: Instant,
): FieldIssue[] {
  const isElsewhere = namesAnotherVillage(file, row)
  const differing = differingParts(file.parts, laid)
  if (file.isEnded) return isElsewhere || differing.length > 0 ? [endedIssue(file, row)] : []
  return [
    ...(isElsewhere ? [anotherVillage(file, row)] : []),
    ...changedPartIssues(file.parts, laid),
    ...datesIn(laid, differing, now, file.parts),
  ]
}

/** What is wrong with a file that a row would begin. */
export function issuesOfNew(parts: FileParts, isGone: boolean, now: Instant): FieldIssue[] {
  return isGone ? [WENT_INTO_ANOTHER] : datesIn(parts, PART_NAMES, now)
}

const WENT_INTO_ANOTHER: FieldIssue = {
  path: 'identity.name',
  label: '姓名',
  message: '这个人的档案已经并进另一份了，请在那一份里改。确实是另一个人，请单独建档。',
}

/** Nobody lists whose file has ended; what is laid on such a file would be seen by nobody, or be another's. */
function endedIssue({ before }: KnownFile, row: PersonParts): FieldIssue {
  const reason = before && openEnding(before)?.reason
  const told = reason === 'addedByMistake' ? MADE_BY_MISTAKE : endedAs(reason)
  const other = row.identity.idNumber ? '' : '是同名的另一个人，请补填身份证号，或者单独建档。'
  return { path: 'identity.name', label: '姓名', message: `${told}${other}` }
}

const MADE_BY_MISTAKE =
  '照这一行找到的档案是建错的，已经结束，导入不改它。要服务的就是这个人，请先在那份档案里点“重新打开”，改对了再导入；不是的话，请核对这一行。'

function endedAs(reason: keyof typeof END_REASONS | undefined): string {
  const why = reason ? `（${END_REASONS[reason].label}）` : ''
  return `这份档案已经结束${why}，导入不改它。要接着用，请先在档案里点“重新打开”；不用的话，这一行不必导入。`
}

/**
 * Whether a row that names no household says another village than the household of the file has or had: its
 * address would be put down for the wrong house.
 */
function namesAnotherVillage({ parts: { home }, formerVillages }: KnownFile, row: PersonParts) {
  const { householdId, village } = row.home ?? {}
  if (village === undefined || householdId !== undefined) return false
  if (home?.householdId === undefined || home.village === village) return false
  return !formerVillagesAt(formerVillages, home).includes(village)
}

function anotherVillage({ parts: { home } }: KnownFile, row: PersonParts): FieldIssue {
  return {
    path: 'home.village',
    label: '村或社区',
    message: `这个人登记在${home?.village}的一户里，这里写的是${row.home?.village}。没有搬家，请把村或社区改成${home?.village}；搬了家，请填新的户号，或者直接改档案。`,
  }
}
