import { encodeEjson } from '../../ejson'
import { type Document, isDocument } from '../document'
import { requestFailed } from '../messages'
import type { FieldUpdate, UpdateOperator } from './fields'
import { makePlace, putAt, valueIn } from './paths'

export const $inc: UpdateOperator = (path, operand) => {
  if (typeof operand !== 'number') {
    throw requestFailed(
      `Cannot increment with non-numeric argument: {${path}: ${encodeEjson(operand)}}`,
    )
  }
  return arithmetic('$inc', path, (current) => (current ?? 0) + operand)
}

export const $mul: UpdateOperator = (path, operand) => {
  if (typeof operand !== 'number') {
    throw requestFailed(
      `Cannot multiply with non-numeric argument: {${path}: ${encodeEjson(operand)}}`,
    )
  }
  return arithmetic('$mul', path, (current) => (current ?? 0) * operand)
}

const BITS: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

export const $bit: UpdateOperator = (path, operand) => {
  const steps = isDocument(operand) ? Object.entries(operand) : []
  if (steps.length === 0) throw requestFailed(`The $bit modifier needs and, or or xor: ${path}`)
  for (const [name, value] of steps) {
    if (!Object.hasOwn(BITS, name)) {
      throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`)
    }
    if (!Number.isSafeInteger(value)) {
      throw requestFailed(
        `The $bit modifier field must be an Integer: {${name}: ${encodeEjson(value)}}`,
      )
    }
  }
  return arithmetic('$bit', path, (current = 0) => {
    if (!Number.isSafeInteger(current)) {
      throw requestFailed(`Cannot apply $bit to a value of non-integral type: '${path}'`)
    }
    const result = steps.reduce(
      (bits, [name, value]) => BITS[name]?.(bits, BigInt(value as number)) ?? bits,
      BigInt(current),
    )
    return Number(result)
  })
}

/** A missing field is undefined to `compute`; anything but a number is refused. */
function arithmetic(
  operator: string,
  path: string,
  compute: (current: number | undefined) => number,
): FieldUpdate {
  return (document: Document) => {
    const place = makePlace(document, path)
    const current = valueIn(place)
    if (current !== undefined && typeof current !== 'number') {
      throw requestFailed(
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ${encodeEjson(document._id)}} has the field '${place.field}' of non-numeric type ${typeName(current)}`,
      )
    }
    putAt(place, compute(current))
  }
}

function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return value instanceof Date ? 'date' : typeof value
}
