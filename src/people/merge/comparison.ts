import { cardNoText } from '@contract/contactCards/contactCardTerms'
import { combinedPart, type TooMany } from '@contract/people/combinedPart'
import type { ComparedFile, ComparedHousehold } from '@contract/people/comparedFiles'
import { PART_NAMES, type PartName, type ShownParts } from '@contract/people/personFile'
import { partLines } from '../partLines'
import { choiceOf, type Way } from './ways'

/** Two files of which one goes into the other, and the households in which the two live. */
export interface TwoFiles {
  keep: ComparedFile
  other: ComparedFile
  households: readonly ComparedHousehold[]
  /** The parts in which numbers that look alike are marked. */
  marked: readonly PartName[]
}

/** A part in which somebody may choose, or must. */
export interface ComparedPart {
  part: PartName
  /** What it may become, and this in words; the first loses least. */
  ways: readonly { way: Way; text: string }[]
  /** Whether the two say different things where only one can stand. */
  isDisputed: boolean
  /** The lists that cannot stand together: nothing is chosen beforehand. */
  tooMany: readonly TooMany[]
  /** Whether the other lives in a household into which nobody comes any more. */
  isUnserved: boolean
}

/** The parts of which somebody may choose, in the order of reading; the rest is put together as it is. */
export function comparedParts(files: TwoFiles): ComparedPart[] {
  return PART_NAMES.map((part) => compared(part, files)).filter(
    ({ ways: [first, ...others] }) => others.length > 0 || first?.way !== 'combine',
  )
}

function compared(part: PartName, files: TwoFiles): ComparedPart {
  const { keep, other } = files
  const made = (way: Way) =>
    combinedPart(part, keep.parts[part], other.parts[part], choiceOf({ [part]: way }))
  const text = (way: Way) => textOf(part, made(way).value, files.households)
  const { tooMany } = made('combine')
  const [first, second]: [Way, Way] =
    tooMany.length > 0 ? ['combineShort', 'takeShort'] : ['combine', 'take']
  const [ours, theirs] = [made(first).value, made(second).value]
  const isDisputed = text(first) !== text(second) && ordered(ours) !== ordered(theirs)
  const isAdded = text(first) !== text('leave')
  const all: Way[] = [
    first,
    ...(isDisputed ? [second] : []),
    ...(isAdded ? ['leave' as const] : []),
  ]
  const open = all.filter((way) => way === 'leave' || isOpen(part, made(way).value, files))
  return {
    part,
    isDisputed,
    tooMany,
    isUnserved: open.length < all.length,
    // Where all that is left is what the kept one says, that is what happens.
    ways: (open.length > 0 ? open : ['leave' as const]).map((way) => ({ way, text: text(way) })),
  }
}

/** Whether somebody may come to live so: not newly in a household that is no longer served. */
function isOpen(part: PartName, value: unknown, { keep, households }: TwoFiles): boolean {
  if (part !== 'home' || keep.isEnded) return true
  const stays = householdIn(value) === householdIn(keep.parts.home)
  return stays || householdOf(value, households)?.isServed !== false
}

function householdIn(home: unknown): unknown {
  return typeof home === 'object' && home !== null ? Reflect.get(home, 'householdId') : undefined
}

function householdOf(home: unknown, households: readonly ComparedHousehold[]) {
  return households.find(({ householdId }) => householdId === householdIn(home))
}

/** A value in words that do not depend on the order of its lists and fields. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).sort().join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const fields = Object.entries(value).map(([name, each]) => `${name}:${ordered(each)}`)
  return `{${fields.sort().join()}}`
}

/** 军种：陆军；入伍时间：1969年; empty where nothing is filled in. */
function textOf(part: PartName, value: unknown, households: readonly ComparedHousehold[]): string {
  const parts: ShownParts = { [part]: value }
  const household = householdOf(value, households)
  const card = household ? `联系卡${cardNoText(household.cardNo)}` : '有联系卡'
  return partLines(part, parts)
    .map(({ label, text, isHousehold }) => (isHousehold ? card : `${label}：${text}`))
    .join('；')
}

/**
 * Which of two files is proposed to stay: one that is kept up, then the one with an open plan, then the one
 * that says more.
 */
export function isFuller(file: ComparedFile, than: ComparedFile): boolean {
  const [one, other] = [weightOf(file), weightOf(than)]
  const decisive = one.findIndex((each, index) => each !== other[index])
  return decisive >= 0 && (one[decisive] ?? 0) > (other[decisive] ?? 0)
}

function weightOf(file: ComparedFile): number[] {
  const lines = PART_NAMES.reduce((sum, part) => sum + partLines(part, file.parts).length, 0)
  return [Number(!file.isEnded), Number(file.carePlanId !== undefined), lines]
}
