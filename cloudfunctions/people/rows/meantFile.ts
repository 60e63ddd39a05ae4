import type { PersonParts } from '@contract/people/personFile'
import type { FieldIssue } from '@contract/procedure'
import { tellsApart } from '../foundBy'
import type { FileParts } from '../records'
import type { KnownFile } from './knownFiles'
import { contradicts, isOfNamesake, isSomebodyElse } from './namesakes'

/** A row of a sheet, to be compared with the files. */
export interface RowToPlan {
  /** With the village that the household has today. */
  parts: PersonParts
  /** Written as one of whom there was no file when the sheet was checked. */
  wasNew?: boolean
}

/** What of a file tells whether a row may be of it. */
type Candidate = Pick<KnownFile, 'parts' | 'isTold' | 'isEnded'>

/** The file that a row tells of, or why nobody can tell; neither where there is none. */
export interface Meant<File> {
  file?: File | undefined
  unclear?: FieldIssue
}

/**
 * Of the files that are alike by identity and village the one that a row tells of. Where nothing but the name
 * tells, the household tells too: a namesake in another one may be another person, and their file would be read
 * by another liaison. With a household on one side only the village has to do, as long as it is the only
 * file there and is kept up, and no other row has told of it or brought it in since the check. A file that was
 * of the village, until its household came into another one, is not told by the name. Where none of these is
 * found, a namesake may be meant of whom the file or the row says more; no row begins a file beside one.
 * @param former those that were alike until then; whoever names a household has told it apart from theirs
 * @param namesakes in the household that the row names, or in its village where it names none
 */
export function meantFile<File extends Candidate>(
  given: RowToPlan,
  alike: readonly File[],
  former: readonly File[],
  namesakes: readonly File[],
): Meant<File> {
  const { parts: row, wasNew = false } = given
  if (tellsApart(row)) {
    const file = alike.at(-1) ?? former.at(-1)
    return file ? { file } : meantNamesake(given, namesakes)
  }
  const household = householdOf(row)
  const sameHousehold = alike.filter(({ parts }) => householdOf(parts) === household)
  if (sameHousehold.length > 0) return theOnly(sameHousehold)
  if (household !== undefined && namesakes.length > 0) return meantNamesake(given, namesakes)
  const [moved] = household === undefined ? former : []
  if (alike.length === 0) {
    return moved ? { unclear: movedAway(moved, row) } : meantNamesake(given, namesakes)
  }
  const mayBe = household === undefined ? !moved : alike.every(mayComeHome)
  return mayBe && !wasNew ? theOnly(alike) : { unclear: sameName(alike) }
}

function householdOf({ home }: Pick<FileParts, 'home'>): string | undefined {
  return home?.householdId
}

/** Whoever comes to live somewhere lives nowhere yet, and is not the namesake who has died. */
function mayComeHome({ parts, isEnded }: Candidate): boolean {
  return householdOf(parts) === undefined && !isEnded
}

/** Two rows of a sheet are not laid over one file so, nor one over who came on file since the check. */
function meantNamesake<File extends Candidate>(
  { parts: row, wasNew = false }: RowToPlan,
  namesakes: readonly File[],
): Meant<File> {
  const perhaps = namesakes.filter(({ parts }) => !isSomebodyElse(row, parts))
  if (perhaps.length === 0) return {}
  const [file, ...others] = perhaps.filter(({ parts }) => !contradicts(row, parts))
  const isMeant = file && others.length === 0 && !file.isTold && isOfNamesake(row, file.parts)
  return isMeant && !wasNew ? { file } : { unclear: sameName(perhaps) }
}

function theOnly<File extends Candidate>(files: readonly File[]): Meant<File> {
  const [file, ...others] = files
  return file && others.length === 0 && !file.isTold ? { file } : { unclear: sameName(files) }
}

function sameName(files: readonly Candidate[]): FieldIssue {
  const message = files.some(({ isTold }) => isTold)
    ? '前面还有一行同名的，光凭姓名分不清是不是同一个人。是同一个人，请只留一行；不是的话，请补填身份证号，或者单独建档。'
    : '已经有一份同名的档案，光凭姓名分不清是不是同一个人。是同一个人，请直接改那份档案；不是的话，请补填身份证号，或者单独建档。'
  return { path: 'identity.name', label: '姓名', message }
}

function movedAway({ parts }: Candidate, row: PersonParts): FieldIssue {
  const village = parts.home?.village
  if (village === undefined) return sameName([])
  return {
    path: 'home.village',
    label: '村或社区',
    message: `${village}有一份同名的档案，以前的村是${row.home?.village}。是同一个人，请把村或社区改成${village}，或者填那一户的户号；不是的话，请补填出生日期或者手机号。`,
  }
}
