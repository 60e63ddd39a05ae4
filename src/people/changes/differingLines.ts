import type { PartName, ShownParts } from '@contract/people/personFile'
import { type PartLine, partLines } from '../partLines'

/** What of a change stands on one side only: what was taken away or changed, and what came. */
export function differingLines(
  parts: readonly PartName[],
  before: ShownParts,
  after: ShownParts,
): { before: PartLine[]; after: PartLine[] } {
  const was = parts.flatMap((part) => partLines(part, before))
  const is = parts.flatMap((part) => partLines(part, after))
  return { before: without(was, is), after: without(is, was) }
}

function without(lines: readonly PartLine[], others: readonly PartLine[]): PartLine[] {
  return lines.filter(
    ({ label, text }) => !others.some((other) => other.label === label && other.text === text),
  )
}
