import { combinedPart } from '@contract/people/combinedPart'
import { daysOfTwoLives } from '@contract/people/personDates'
import { PART_NAMES, type ShownParts } from '@contract/people/personFile'
import type { FieldIssue } from '@contract/procedure'
import type { ComparedPart, TwoFiles } from './comparison'
import { type Chosen, choiceOf } from './ways'

/** The days that are of two lives when the files are put together as chosen; of masked numbers none are known. */
export function daysTogether({ keep, other }: TwoFiles, chosen: Chosen): FieldIssue[] {
  const choice = choiceOf(chosen)
  const whole: ShownParts = Object.fromEntries(
    PART_NAMES.map((part) => [
      part,
      combinedPart(part, keep.parts[part], other.parts[part], choice).value,
    ]),
  )
  return daysOfTwoLives(whole, [keep.parts, other.parts])
}

/** At which part a day is said: its own, or, where that cannot be chosen, who it is. */
export function partOfDay(
  { path }: FieldIssue,
  parts: readonly ComparedPart[],
): ComparedPart | undefined {
  const own = parts.find(({ part }) => path.startsWith(`${part}.`))
  return own ?? parts.find(({ part }) => part === 'identity')
}
