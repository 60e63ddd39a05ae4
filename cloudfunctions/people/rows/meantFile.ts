import type { PersonParts } from '@contract/people/personFile'
import type { FieldIssue } from '@contract/procedure'
import { tellsApart } from '../foundBy'
import type { FileParts } from '../records'
import type { KnownFile } from './knownFiles'

/** A row of a sheet, to be compared with the files. */
export interface RowToPlan {
  /** With the village that the household has today. */
  parts: PersonParts
  /** Written as one of whom there was no file when the sheet was checked. */
  wasNew?: boolean
}

/** A file that a row may be of. */
type Known = Pick<KnownFile, 'parts' | 'isTold' | 'isEnded'>

/**
 * Of the files that are alike by identity and village the one that a row tells of. Where nothing but the name
 * tells, the household tells too: a namesake in another one may be another person, and their file would be read
 * by another liaison. With a household on one side only the village has to do, as long as it is the only
 * file there and is kept up, and no other row has told of it or brought it in since the check. A file that was
 * of the village, until its household came into another one, is not told by the name.
 * @param former those that were alike until then; whoever names a household has told it apart from theirs
 * @returns undefined where there is none, and `'unclear'` where nobody can tell
 */
export function meantFile<File extends Known>(
  { parts: row, wasNew = false }: RowToPlan,
  alike: readonly File[],
  former: readonly File[] = [],
): File | 'unclear' | undefined {
  if (tellsApart(row)) return alike.at(-1) ?? former.at(-1)
  const placeOf = ({ home }: Pick<FileParts, 'home'>) => home?.householdId
  const there = alike.filter(({ parts }) => placeOf(parts) === placeOf(row))
  const perhaps = placeOf(row) === undefined ? [...alike, ...former] : alike
  const [file, ...others] = there.length > 0 ? there : perhaps
  if (!file) return undefined
  const isThere = there.length > 0
  const comes = !isThere && placeOf(row) !== undefined
  const isElsewhere = comes && placeOf(file.parts) !== undefined
  const cameSince = !isThere && wasNew
  // Whoever comes to live somewhere is not the namesake who has died.
  const cannotCome = comes && file.isEnded
  const isFormer = former.includes(file)
  const isUnclear =
    others.length > 0 || isElsewhere || isFormer || cameSince || cannotCome || file.isTold
  return isUnclear ? 'unclear' : file
}

/** Why nobody can tell which of the files a row means that says no more than a name. */
export function unclearAmong(
  alike: readonly Known[],
  former: readonly Known[],
  { home }: PersonParts,
): FieldIssue {
  const [moved] = former
  const village = moved?.parts.home?.village
  if (alike.length === 0 && village !== undefined) {
    return {
      path: 'home.village',
      label: '村或社区',
      message: `${village}的一户里已经有一份同名的档案，那一户原来在${home?.village}。是同一个人，请把村或社区改成${village}，或者填那一户的户号；不是的话，请补填出生日期或者手机号。`,
    }
  }
  const message = alike.some(({ isTold }) => isTold)
    ? '前面还有一行同名的，光凭姓名分不清是不是同一个人。是同一个人，请只留一行；不是的话，请补填出生日期或者手机号。'
    : '已经有一份同名的档案，光凭姓名分不清是不是同一个人。是同一个人，请直接改那份档案；不是的话，请补填出生日期或者手机号。'
  return { path: 'identity.name', label: '姓名', message }
}
