import { TYPE_ORDER, typeOrder } from '../compare'
import { afterPrefix, encodeStringPrefix, encodeValue } from '../keys'

/**
 * A stretch of the encoded values of one field, ascending: `start` is included,
 * `end` is not. A point is the stretch of one single value.
 */
export interface Interval {
  start: Buffer
  end: Buffer
  point: boolean
}

/** The last type byte is far below it, so it stands for "after everything". */
const AFTER_ALL = Buffer.from([0xff])

export function pointAt(value: unknown): Interval {
  const start = encodeValue(value)
  return { start, end: after(start), point: true }
}

export const NULL_POINT = pointAt(null)

/** The values of the operand's own type on one side of it. */
export function sideOf(operator: '$gt' | '$gte' | '$lt' | '$lte', operand: unknown): Interval {
  const bytes = encodeValue(operand)
  const type = typeOrder(operand)
  const first = Buffer.from([type])
  const end = Buffer.from([type + 1])
  switch (operator) {
    case '$gt':
      return { start: after(bytes), end, point: false }
    case '$gte':
      return { start: bytes, end, point: false }
    case '$lt':
      return { start: first, end: bytes, point: false }
    case '$lte':
      return { start: first, end: after(bytes), point: false }
  }
}

/** The strings that begin so. */
export function beginningWith(prefix: string): Interval {
  const start = encodeStringPrefix(prefix)
  return { start, end: after(start), point: false }
}

/** Whether `sideOf` says anything useful about the operand. */
export function hasSides(operand: unknown): boolean {
  const type = typeOrder(operand)
  return type !== TYPE_ORDER.null && type !== TYPE_ORDER.array && !Number.isNaN(operand)
}

/** What lies in both lists. */
export function intersect(left: readonly Interval[], right: readonly Interval[]): Interval[] {
  const result: Interval[] = []
  for (const a of left) {
    for (const b of right) {
      const start = Buffer.compare(a.start, b.start) >= 0 ? a.start : b.start
      const end = Buffer.compare(a.end, b.end) <= 0 ? a.end : b.end
      if (Buffer.compare(start, end) < 0) result.push({ start, end, point: a.point || b.point })
    }
  }
  return result
}

/** Ascending, with overlapping stretches made one, so that no value is visited twice. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const ascending = [...intervals].sort((a, b) => Buffer.compare(a.start, b.start))
  const result: Interval[] = []
  for (const next of ascending) {
    const last = result.at(-1)
    if (!last || Buffer.compare(next.start, last.end) >= 0) result.push({ ...next })
    else if (Buffer.compare(next.end, last.end) > 0) {
      last.end = next.end
      last.point = false
    }
  }
  return result
}

function after(bytes: Buffer): Buffer {
  return afterPrefix(bytes) ?? AFTER_ALL
}
