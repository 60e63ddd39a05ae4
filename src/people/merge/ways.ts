import type { MergeChoice } from '@contract/people/combinedPart'
import { PART_NAMES, type PartName } from '@contract/people/personFile'

/**
 * What a part of the kept file may become: both combined, what stands in the kept one going before; both,
 * the other going before (`take`); the kept one alone (`leave`). `Short` are the same with the lists of one
 * file alone, where those of both are too long.
 */
export type Way = 'combine' | 'take' | 'combineShort' | 'takeShort' | 'leave'

/** The way that was chosen, by part. */
export type Chosen = Partial<Record<PartName, Way>>

/** The same as the contract asks for it. */
export function choiceOf(chosen: Chosen): Required<MergeChoice> {
  const partsBy = (...ways: Way[]) =>
    PART_NAMES.filter((part) => ways.some((way) => way === chosen[part]))
  return {
    take: partsBy('take', 'takeShort'),
    leave: partsBy('leave'),
    shorten: partsBy('combineShort', 'takeShort'),
  }
}
