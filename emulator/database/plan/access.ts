import type { Index } from '../catalog'
import type { KeyPattern } from '../indexKeys'
import { afterPrefix, invert } from '../keys'
import type { KeyRange } from '../store'
import type { Constraints } from './constraints'
import { type Interval, intersect, merged } from './intervals'

/** One way to the documents: the stretches of an index to read, and in which order they come. */
export interface Access {
  index: Index
  ranges: KeyRange[]
  reverse: boolean
  /** Whether the filter narrows the stretches. */
  bounded: boolean
  /** Whether each stretch comes in the order that the query asks for. */
  sorted: boolean
  /** The greater, the fewer documents are to be expected. */
  merit: number
}

/** Beyond this many stretches, one more field costs more look-ups than it saves. */
const MAX_RANGES = 400

interface Bounds {
  ranges: KeyRange[]
  /** Fields bounded to single values, from the first on. */
  points: number
  /** Whether the field after those is bounded to a stretch. */
  stretch: boolean
}

/** How the index serves the constraints and the sort. */
export function accessBy(index: Index, constraints: Constraints, sort: KeyPattern): Access {
  const bounds = boundsOf(index, constraints)
  const bounded = bounds.points > 0 || bounds.stretch
  const direction = sortDirection(index, sort, bounds.points, bounded)
  const whole = index.unique && bounds.points === index.pattern.length ? 1000 : 0
  const merit =
    whole +
    bounds.points * 100 +
    (bounds.stretch ? 50 : 0) +
    (sort.length > 0 && direction ? 60 : 0)
  return {
    index,
    ranges: bounds.ranges,
    reverse: direction === -1,
    bounded,
    sorted: direction !== undefined,
    merit,
  }
}

function boundsOf(index: Index, constraints: Constraints): Bounds {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  let points = 0
  for (const [i, [path, direction]] of index.pattern.entries()) {
    const intervals = intervalsFor(constraints.get(path), index.multikey[i] ?? false)
    if (!intervals || intervals.length * prefixes.length > MAX_RANGES) break
    if (!intervals.every(({ point }) => point)) {
      return { ranges: stretches(prefixes, intervals, direction), points, stretch: true }
    }
    prefixes = prefixes.flatMap((prefix) =>
      intervals.map(({ start }) => Buffer.concat([prefix, directed(start, direction)])),
    )
    points++
  }
  const ranges = prefixes.map((prefix) => ({ start: prefix, end: afterPrefix(prefix) }))
  return { ranges, points, stretch: false }
}

/** With arrays, different elements may satisfy different conditions: only one of them bounds. */
function intervalsFor(lists: Interval[][] | undefined, multikey: boolean): Interval[] | undefined {
  if (!lists || lists.length === 0) return undefined
  if (!multikey) return merged(lists.reduce(intersect))
  const narrow = lists
    .filter((list) => list.every(({ point }) => point))
    .sort((a, b) => a.length - b.length)
  return merged(narrow[0] ?? lists[0] ?? [])
}

function stretches(prefixes: Buffer[], intervals: Interval[], direction: 1 | -1): KeyRange[] {
  return prefixes.flatMap((prefix) =>
    intervals.map(({ start, end }) => {
      const [from, to] = direction === 1 ? [start, end] : [past(invert(end)), past(invert(start))]
      return {
        start: Buffer.concat([prefix, from]),
        end: to.length > 0 ? Buffer.concat([prefix, to]) : afterPrefix(prefix),
      }
    }),
  )
}

function directed(bytes: Buffer, direction: 1 | -1): Buffer {
  return direction === 1 ? bytes : invert(bytes)
}

function past(prefix: Buffer): Buffer {
  return afterPrefix(prefix) ?? Buffer.alloc(0)
}

/**
 * 1 or -1 when the index, read that way, brings the documents in the order of
 * the sort; undefined when it does not. Fields bounded to one value do not
 * matter to the order. An array is sorted by its lowest or highest element,
 * which only a scan of the whole index meets first.
 */
function sortDirection(
  index: Index,
  sort: KeyPattern,
  points: number,
  bounded: boolean,
): 1 | -1 | undefined {
  if (sort.length === 0) return 1
  let way: 1 | -1 | undefined
  let at = 0
  for (const [path, direction] of sort) {
    const constant = index.pattern.findIndex(([each], i) => i < points && each === path)
    if (constant !== -1 && !index.multikey[constant]) continue
    while (at < points && index.pattern[at]?.[0] !== path) at++
    const field = index.pattern[at]
    if (field?.[0] !== path || (index.multikey[at] && bounded)) return undefined
    const needed = field[1] === direction ? 1 : -1
    if (way !== undefined && way !== needed) return undefined
    way = needed
    at++
  }
  return way ?? 1
}
