import { LOOKED_AT } from '@contract/people/personFile'
import { END_REASONS } from '@contract/people/personRecordTerms'
import { SEXES, TAGS } from '@contract/people/personTerms'
import type { PersonFile, PersonRow } from '@contract/people/personViews'
import { keysOf } from '@contract/terms'

/** 男，76岁，龙门村 */
export function aboutText({
  sex,
  age,
  village,
}: Pick<PersonRow, 'sex' | 'age' | 'village'>): string {
  const said = [sex && SEXES[sex].label, age !== undefined && `${age}岁`, village]
  return said.filter(Boolean).join('，')
}

/** 周建军 · 男 · 71岁 */
export function whoText({ name, sex, age }: Pick<PersonFile, 'name' | 'sex' | 'age'>): string {
  const said = [name, sex && SEXES[sex].label, age !== undefined && `${age}岁`]
  return said.filter(Boolean).join(' · ')
}

/** 高龄、独居 */
export function tagsText({ tags }: Pick<PersonRow, 'tags'>): string {
  return tags.map((tag) => TAGS[tag].label).join('、')
}

/** What stands under a name in a list: who it is, the masked number, what to look out for. */
export function rowNote(row: PersonRow): string {
  const ended = row.ended && END_REASONS[row.ended].label
  return [aboutText(row), row.idNumber, tagsText(row), ended].filter(Boolean).join(' · ')
}

/** 基本情况、住处、改动记录; names that the contract does not know are left out. */
export function partsText(names: readonly string[]): string {
  return keysOf(LOOKED_AT)
    .filter((name) => names.includes(name))
    .map((name) => LOOKED_AT[name].label)
    .join('、')
}
