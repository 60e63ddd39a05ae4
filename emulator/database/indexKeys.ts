import { compareStrings } from './compare'
import { type Document, fieldOf, isDocument } from './document'
import { EMPTY_ARRAY, encodeValue, invert } from './keys'
import { requestFailed } from './messages'
import { isArrayPlace } from './paths'

/** The fields of an index or of a sort, in order of weight: path and direction. */
export type KeyPattern = readonly (readonly [path: string, direction: 1 | -1])[]

export interface IndexKeys {
  /** The keys of one document, whole and without repetition; several when a field holds an array. */
  keys: Buffer[]
  /** For each field of the pattern, whether an array was met on the way. */
  multikey: boolean[]
}

interface Walk {
  value: unknown
  rest: readonly string[]
}

/**
 * The keys under which an index holds a document. An array gives one key for
 * each element; a missing field counts as null. Throws when two fields lead
 * into different arrays, as MongoDB does.
 */
export function indexKeysOf(document: Document, pattern: KeyPattern): IndexKeys {
  const multikey = pattern.map(() => false)
  const found = new Map<string, Buffer>()
  const walks = pattern.map(([path]) => ({ value: document, rest: path.split('.') }))
  expand(walks, pattern, multikey, (key) => found.set(key.toString('latin1'), key))
  return { keys: [...found.values()], multikey }
}

/** The key by which a document is sorted: its lowest in the pattern's own order. */
export function sortKeyOf(document: Document, pattern: KeyPattern): Buffer {
  const [first, ...others] = indexKeysOf(document, pattern).keys
  const none = Buffer.alloc(0)
  return others.reduce((low, key) => (Buffer.compare(key, low) < 0 ? key : low), first ?? none)
}

/** The values behind a document's keys, for a text that names them; arrays show their first element. */
export function shownKeyOf(document: Document, pattern: KeyPattern, key: Buffer): Document {
  const shown: Document = {}
  const walks = pattern.map(([path]) => ({ value: document, rest: path.split('.') }))
  expand(walks, pattern, [], (candidate, values) => {
    if (!candidate.equals(key)) return
    for (const [i, [path]] of pattern.entries()) shown[path] = plain(values[i]) ?? null
  })
  return shown
}

function expand(
  walks: Walk[],
  pattern: KeyPattern,
  multikey: boolean[],
  emit: (key: Buffer, values: unknown[]) => void,
): void {
  const walked = walks.map(walkToArray)
  const array = sharedArray(walked, pattern)
  if (!array) {
    const values = walked.map(({ value }) => value)
    emit(keyOf(values, pattern), values)
    return
  }
  for (const [i, walk] of walked.entries()) if (walk.value === array) multikey[i] = true
  const elements: unknown[] = array.length > 0 ? array : [EMPTY_ARRAY]
  for (const element of elements) {
    const next = walked.map((walk) => (walk.value === array ? enter(walk, element) : walk))
    expand(next, pattern, multikey, emit)
  }
}

/** Follows the path through documents until its end or the first array. */
function walkToArray(walk: Walk): Walk {
  let { value, rest } = walk
  while (rest.length > 0) {
    const [part = '', ...after] = rest
    if (isDocument(value)) value = fieldOf(value, part)
    else if (Array.isArray(value)) {
      if (!isArrayPlace(part)) return { value, rest }
      refuseAmbiguity(value, part)
      value = value[Number(part)]
    } else return { value: undefined, rest: [] }
    rest = after
  }
  return { value, rest }
}

/** An element takes the array's place; inside an array an array is a plain value. */
function enter(walk: Walk, element: unknown): Walk {
  if (walk.rest.length === 0) return { value: new Leaf(element), rest: [] }
  return isDocument(element)
    ? { value: element, rest: walk.rest }
    : { value: new Leaf(undefined), rest: [] }
}

/** A value that is not entered any more, even where it is an array. */
class Leaf {
  constructor(readonly value: unknown) {}
}

function sharedArray(walks: Walk[], pattern: KeyPattern): unknown[] | undefined {
  let shared: unknown[] | undefined
  let sharedPath = ''
  for (const [i, { value }] of walks.entries()) {
    if (!Array.isArray(value)) continue
    const path = pattern[i]?.[0] ?? ''
    if (shared && shared !== value) {
      const names = [path, sharedPath].sort(compareStrings)
      throw requestFailed(`cannot index parallel arrays [${names.join('] [')}]`)
    }
    shared = value
    sharedPath = path
  }
  return shared
}

function refuseAmbiguity(items: unknown[], part: string): void {
  if (items.some((item) => isDocument(item) && Object.hasOwn(item, part))) {
    throw requestFailed(
      `Ambiguous field name found in array (do not use numeric field names): ${part}`,
    )
  }
}

function keyOf(values: unknown[], pattern: KeyPattern): Buffer {
  const parts = values.map((value, i) => {
    const bytes = encodeValue(plain(value))
    return pattern[i]?.[1] === -1 ? invert(bytes) : bytes
  })
  return Buffer.concat(parts)
}

function plain(value: unknown): unknown {
  return value instanceof Leaf ? value.value : value
}
