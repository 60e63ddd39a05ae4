import { PART_NAMES, type PartName } from '@contract/people/personFile'
import type { PersonFile } from '@contract/people/personViews'
import { partLines } from '../partLines'

/** A part that the two files do not hold alike, as each has it; empty text where one has nothing. */
export interface DifferingPart {
  part: PartName
  kept: string
  other: string
}

/** The parts in which two files differ, in the order of reading. */
export function differingParts(keep: PersonFile, other: PersonFile): DifferingPart[] {
  return PART_NAMES.map((part) => ({
    part,
    kept: textOf(part, keep),
    other: textOf(part, other),
  })).filter(({ kept, other: theirs }) => kept !== theirs)
}

/** What is taken from the other file unless somebody chooses otherwise: what the kept one lacks. */
export function lacking(parts: readonly DifferingPart[]): PartName[] {
  return parts.filter(({ kept }) => kept === '').map(({ part }) => part)
}

/** 军种：陆军；入伍时间：1969年 */
function textOf(part: PartName, file: PersonFile): string {
  return partLines(part, file.parts)
    .map(({ label, text, isHousehold }) => (isHousehold ? '有联系卡' : `${label}：${text}`))
    .join('；')
}
