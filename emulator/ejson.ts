import { EJSON, ObjectId } from 'bson'
import { fieldPathProblem } from './fieldPath'

/** How to read EJSON: the instant that a server date stands for, in milliseconds. */
export interface DecodeOptions {
  now(): number
}

/** A text that is not the EJSON this cloud reads; the message names what is wrong. */
export class EjsonError extends Error {}

type JsonObject = Record<string, unknown>
type Reader = (payload: unknown, now: number, level: number) => unknown

/** Levels that MongoDB reads in a request; a document to be stored may have fewer. */
const MAX_LEVELS = 200

/** Flags that a stored pattern may keep; `g` and `y` would make a RegExp remember its last match. */
const REGEXP_FLAGS = /[imsu]/g

const WRAPPERS: Record<string, Reader> = {
  $numberInt: readNumber,
  $numberLong: readNumber,
  $numberDouble: readNumber,
  $date: readDate,
  $oid: readObjectId,
  $regularExpression: readRegularExpression,
  $tcb_server_date: readServerDate,
}

const REFUSED = new Set([
  '$numberDecimal',
  '$binary',
  '$code',
  '$symbol',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$undefined',
  '$dbPointer',
  '$uuid',
])

/**
 * Reads one EJSON text, canonical or relaxed, into plain JavaScript values:
 * numbers, Dates, RegExps and ObjectIds. Server dates become the Date of `now`
 * plus their offset; `now` is asked once. Throws EjsonError.
 */
export function decodeEjson(text: string, options: DecodeOptions): unknown {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new EjsonError('not valid JSON')
  }
  return readValue(parsed, options.now(), 0)
}

/** Writes one value as canonical EJSON, the form that keeps Dates and doubles apart. */
export function encodeEjson(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false })
}

function readValue(value: unknown, now: number, outerLevel: number): unknown {
  if (value === null || typeof value !== 'object') return value
  const level = outerLevel + 1
  if (level > MAX_LEVELS) {
    throw new EjsonError(
      `exceeds maximum nesting depth: 100 for a document, ${MAX_LEVELS} for a request`,
    )
  }
  if (Array.isArray(value)) return value.map((item) => readValue(item, now, level))
  const object = value as JsonObject
  const first = Object.keys(object)[0]
  if (first?.startsWith('$')) {
    const read = WRAPPERS[first]
    if (read) return read(object[first], now, level)
    if (REFUSED.has(first)) throw new EjsonError(`the type ${first} is not supported`)
  }
  return readObject(object, now, level)
}

function readObject(object: JsonObject, now: number, level: number): JsonObject {
  const result: JsonObject = {}
  for (const [field, value] of Object.entries(object)) {
    const problem = fieldPathProblem(field)
    if (problem !== undefined) throw new EjsonError(problem)
    result[field] = readValue(value, now, level)
  }
  return result
}

function readNumber(payload: unknown): number {
  const text = String(payload)
  const number = Number(text)
  if (text.trim() === '' || (Number.isNaN(number) && text !== 'NaN')) {
    throw new EjsonError(`not a number: ${text}`)
  }
  return number
}

function readDate(payload: unknown, now: number, level: number): Date {
  const instant = typeof payload === 'object' ? readValue(payload, now, level) : payload
  const date = new Date(typeof instant === 'number' ? instant : String(instant))
  if (Number.isNaN(date.getTime())) throw new EjsonError('not a date')
  return date
}

function readObjectId(payload: unknown): ObjectId {
  if (typeof payload !== 'string' || !/^[0-9a-fA-F]{24}$/.test(payload)) {
    throw new EjsonError('$oid takes 24 hexadecimal characters')
  }
  return new ObjectId(payload)
}

function readRegularExpression(payload: unknown): RegExp {
  const { pattern, options } = (payload ?? {}) as { pattern?: unknown; options?: unknown }
  if (typeof pattern !== 'string') throw new EjsonError('$regularExpression needs a pattern')
  return toRegExp(pattern, typeof options === 'string' ? options : '')
}

/** A RegExp of the pattern, without the flags that mean nothing to a database. Throws EjsonError. */
export function toRegExp(pattern: string, flags: string): RegExp {
  const kept = [...new Set(flags.match(REGEXP_FLAGS) ?? [])].join('')
  try {
    return new RegExp(pattern, kept)
  } catch {
    throw new EjsonError(`not a regular expression: ${pattern}`)
  }
}

function readServerDate(payload: unknown, now: number, level: number): Date {
  const offset = readValue((payload as { offset?: unknown } | null)?.offset ?? 0, now, level)
  if (typeof offset !== 'number') throw new EjsonError('$tcb_server_date needs a number as offset')
  return new Date(now + offset)
}
