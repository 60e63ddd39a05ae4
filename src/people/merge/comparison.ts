import { joined } from '@contract/people/joined'
import { PART_NAMES, type PartName, type ShownParts } from '@contract/people/personFile'
import type { PersonFile } from '@contract/people/personViews'
import { partLines } from '../partLines'

/**
 * What a part of the kept file may become: both joined, what stands in the kept one going before; both
 * joined, the other going before (`take`); the kept one alone (`leave`).
 */
export type Way = 'join' | 'take' | 'leave'

/** A part in which two files can be made one in more than one way, the one that loses nothing first. */
export interface ComparedPart {
  part: PartName
  ways: readonly { way: Way; text: string }[]
  /** Whether the two say different things where only one can stand. */
  isDisputed: boolean
}

/** The parts of which somebody may choose, in the order of reading; the rest stays as it is. */
export function comparedParts(keep: PersonFile, other: PersonFile): ComparedPart[] {
  return PART_NAMES.map((part) => compared(part, keep.parts[part], other.parts[part])).filter(
    ({ ways }) => ways.length > 1,
  )
}

function compared(part: PartName, kept: unknown, other: unknown): ComparedPart {
  const ours = joined(part, kept, other)
  const theirs = joined(part, other, kept)
  const text = (value: unknown) => textOf(part, value)
  const isDisputed = text(ours) !== text(theirs) && ordered(ours) !== ordered(theirs)
  const isAdded = text(ours) !== text(kept)
  return {
    part,
    isDisputed,
    ways: [
      { way: 'join', text: text(ours) },
      ...(isDisputed ? [{ way: 'take' as const, text: text(theirs) }] : []),
      ...(isAdded ? [{ way: 'leave' as const, text: text(kept) }] : []),
    ],
  }
}

/** A value in words that do not depend on the order of its lists and fields. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).sort().join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const fields = Object.entries(value).map(([name, each]) => `${name}:${ordered(each)}`)
  return `{${fields.sort().join()}}`
}

/** 军种：陆军；入伍时间：1969年; empty where nothing is filled in. */
function textOf(part: PartName, value: unknown): string {
  const parts: ShownParts = { [part]: value }
  return partLines(part, parts)
    .map(({ label, text, isHousehold }) => (isHousehold ? '有联系卡' : `${label}：${text}`))
    .join('；')
}

/**
 * Which of two files is proposed to stay: one that is kept up, then the one with an open plan, then the one
 * that says more.
 */
export function isFuller(file: PersonFile, than: PersonFile): boolean {
  const [one, other] = [weightOf(file), weightOf(than)]
  const decisive = one.findIndex((each, index) => each !== other[index])
  return decisive >= 0 && (one[decisive] ?? 0) > (other[decisive] ?? 0)
}

function weightOf(file: PersonFile): number[] {
  const lines = PART_NAMES.reduce((sum, part) => sum + partLines(part, file.parts).length, 0)
  return [Number(file.ended === undefined), Number(file.carePlanId !== undefined), lines]
}
