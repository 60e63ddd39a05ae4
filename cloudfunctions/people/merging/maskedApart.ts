import { isDeepStrictEqual } from 'node:util'
import type { PartName, ShownParts } from '@contract/people/personFile'
import { NOTHING_REVEALED } from '../maskedNumbers'
import type { FileParts } from '../records'
import { shownTo } from '../shown'

/** Each mask with the numbers behind it, in the order in which they are met. */
type Behind = Map<string, string[]>

const MARKS = '甲乙丙丁戊己庚辛壬癸'

const MARKED_PARTS = ['identity', 'family'] as const

/** Files as they are shown side by side, and the parts in which numbers have a mark. */
export interface MaskedApart {
  shown: ShownParts[]
  marked: PartName[]
}

/**
 * Files for the station, their numbers masked so that different ones look different: where one mask stands
 * for several numbers each has a mark, 199****0001（乙）.
 */
export function maskedApart(files: readonly FileParts[]): MaskedApart {
  const behind: Behind = new Map()
  const masked = files.map((parts) => shownTo('station', parts, NOTHING_REVEALED))
  for (const [index, parts] of masked.entries()) {
    withNumbers(parts, files[index], (mask, number) => note(behind, mask, number))
  }
  const shown = masked.map((parts, index) =>
    withNumbers(parts, files[index], (mask, number) => marked(behind, mask, number)),
  )
  const isMarked = (name: PartName) =>
    shown.some((parts, index) => !isDeepStrictEqual(parts[name], masked[index]?.[name]))
  return { shown, marked: MARKED_PARTS.filter(isMarked) }
}

function note(behind: Behind, mask: string, number: string): string {
  const known = behind.get(mask) ?? []
  if (!known.includes(number)) behind.set(mask, [...known, number])
  return mask
}

function marked(behind: Behind, mask: string, number: string): string {
  const numbers = behind.get(mask) ?? []
  if (numbers.length < 2) return mask
  const index = numbers.indexOf(number)
  return `${mask}（${MARKS[index] ?? index + 1}）`
}

/** Masked parts with each number as it is told by its mask and by what is behind that. */
function withNumbers(
  masked: ShownParts,
  whole: FileParts | undefined,
  tell: (mask: string, number: string) => string,
): ShownParts {
  const toldOf = (mask: string | undefined, number: string | undefined) =>
    mask === undefined || number === undefined ? undefined : tell(mask, number)
  const { identity, family } = masked
  const own = (name: 'idNumber' | 'phone' | 'secondPhone') => {
    const told = toldOf(identity?.[name], whole?.identity[name])
    return told === undefined ? {} : { [name]: told }
  }
  const relatives = family?.relatives?.map((relative, index) => {
    const phone = toldOf(relative.phone, whole?.family?.relatives?.[index]?.phone)
    return phone === undefined ? relative : { ...relative, phone }
  })
  return {
    ...masked,
    ...(identity && {
      identity: { ...identity, ...own('idNumber'), ...own('phone'), ...own('secondPhone') },
    }),
    ...(family && { family: { ...family, ...(relatives && { relatives }) } }),
  }
}
