import type { Meter } from '../../meter'
import type { Core } from '../core'
import { type Document, isDocument } from '../document'
import type { KeyPattern } from '../indexKeys'
import { requestFailed } from '../messages'
import type { Variables } from '../query/match'

/** One stage: its name with `$`, and its value as decoded. */
export type Stage = readonly [name: string, value: unknown]

/** What the stages of one request work with. */
export interface PipelineContext {
  core: Core
  meter: Meter
  variables: Variables
  /** Runs another pipeline, as `$lookup` asks for. */
  run(collection: string, stages: readonly Stage[], context: PipelineContext): Document[]
}

/** Does one stage to documents that are its own to change. */
export type StageRunner = (
  documents: Document[],
  value: unknown,
  context: PipelineContext,
) => Document[]

/** The stages of a plain list of `{ $stage: value }`, as `$lookup` holds it. */
export function stagesOf(pipeline: unknown): Stage[] {
  if (!Array.isArray(pipeline)) throw requestFailed('a pipeline must be an array of stages')
  return pipeline.map((stage) => {
    const [entry, ...others] = isDocument(stage) ? Object.entries(stage) : []
    if (!entry || others.length > 0) {
      throw requestFailed('A pipeline stage specification object must contain exactly one field.')
    }
    return entry
  })
}

/** The fields of a `$sort`, in order of weight; throws CloudError for anything but 1 and -1. */
export function sortPattern(value: unknown): KeyPattern {
  const fields = isDocument(value) ? Object.entries(value) : []
  if (fields.length === 0) throw requestFailed('$sort stage must have at least one sort key')
  return fields.map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) {
      throw requestFailed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    }
    return [path, direction]
  })
}

export function wholeNumber(name: string, value: unknown, lowest: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < lowest) {
    throw requestFailed(
      `invalid argument to ${name} stage: Expected a whole number from ${lowest} up`,
    )
  }
  return value
}
