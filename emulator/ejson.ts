import { EJSON, ObjectId } from 'bson'

/** How to read EJSON: the instant that a server date stands for, in milliseconds. */
export interface DecodeOptions {
  now(): number
}

/** A text that is not the EJSON this cloud reads; the message names what is wrong. */
export class EjsonError extends Error {}

type JsonObject = Record<string, unknown>
type Reader = (payload: unknown, now: number) => unknown

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
  return readValue(parsed, options.now())
}

/** Writes one value as canonical EJSON, the form that keeps Dates and doubles apart. */
export function encodeEjson(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false })
}

function readValue(value: unknown, now: number): unknown {
  if (Array.isArray(value)) return value.map((item) => readValue(item, now))
  if (value === null || typeof value !== 'object') return value
  const object = value as JsonObject
  const first = Object.keys(object)[0]
  if (first?.startsWith('$')) {
    const read = WRAPPERS[first]
    if (read) return read(object[first], now)
    if (REFUSED.has(first)) throw new EjsonError(`the type ${first} is not supported`)
  }
  return readObject(object, now)
}

function readObject(object: JsonObject, now: number): JsonObject {
  const result: JsonObject = {}
  for (const [field, value] of Object.entries(object)) {
    // Assigning to it would change the object's prototype instead of storing a field.
    if (field === '__proto__') throw new EjsonError('a field may not be named __proto__')
    result[field] = readValue(value, now)
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

function readDate(payload: unknown): Date {
  const instant = typeof payload === 'object' ? readValue(payload, 0) : payload
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

function readServerDate(payload: unknown, now: number): Date {
  const offset = readValue((payload as { offset?: unknown } | null)?.offset ?? 0, now)
  if (typeof offset !== 'number') throw new EjsonError('$tcb_server_date needs a number as offset')
  return new Date(now + offset)
}
