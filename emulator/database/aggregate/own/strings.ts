import { requestFailed } from '../../messages'
import { argumentsOf, type Expression } from './operands'

/** A negative count means the rest; numbers and dates become texts first. */
export const $substr: Expression = (subject, operand, options) => {
  const [value, start, count] = argumentsOf(subject, operand, options)
  if (!Number.isInteger(start) || !Number.isInteger(count)) {
    throw requestFailed('$substr: starting index and length must be whole numbers')
  }
  const from = Number(start)
  if (from < 0) return ''
  const bytes = Buffer.from(asText(value), 'utf8')
  const end = Number(count) < 0 ? bytes.length : from + Number(count)
  const text = bytes.subarray(from, end).toString('utf8')
  if (text.includes('\ufffd')) {
    throw requestFailed('$substr: Invalid range, it starts or ends in the middle of a character')
  }
  return text
}

export const $indexOfBytes = indexIn('$indexOfBytes', (text) =>
  [...Buffer.from(text, 'utf8')].map(String),
)
export const $indexOfCP = indexIn('$indexOfCP', (text) => [...text])

/** Where a text is found in another, counted in the units that `split` makes; -1 when it is not. */
function indexIn(name: string, split: (text: string) => string[]): Expression {
  return (subject, operand, options) => {
    const [text, wanted, start = 0, end] = argumentsOf(subject, operand, options)
    if (text === null || text === undefined) return null
    if (typeof text !== 'string' || typeof wanted !== 'string') {
      throw requestFailed(`${name} requires strings`)
    }
    const units = split(text).slice(0, typeof end === 'number' ? end : undefined)
    const sought = split(wanted)
    for (let at = Number(start); at + sought.length <= units.length; at++) {
      if (sought.every((unit, i) => unit === units[at + i])) return at
    }
    return -1
  }
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw requestFailed("$substr: can't convert to a string")
  }
  return String(value)
}
