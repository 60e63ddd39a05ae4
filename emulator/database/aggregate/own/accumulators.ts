import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { compareValues } from '../../compare'
import { isDocument } from '../../document'
import { encodeValue } from '../../keys'
import { requestFailed } from '../../messages'
import { argumentsOf, type Expression } from './operands'

/** Null and missing values do not take part; of none the result is null. */
export const $max = extreme((order) => order > 0)
export const $min = extreme((order) => order < 0)

/** A missing value is not pushed, null is. */
export const $push: Expression = (subject, operand, options) =>
  valuesOf(subject, operand, options).filter((value) => value !== undefined)

export const $addToSet: Expression = (subject, operand, options) => {
  const byKey = new Map<string, unknown>()
  for (const value of valuesOf(subject, operand, options)) {
    if (value === undefined) continue
    const key = encodeValue(value).toString('latin1')
    if (!byKey.has(key)) byKey.set(key, value)
  }
  return [...byKey.values()]
}

/** In a group the documents are merged one after the other, elsewhere the arguments. */
export const $mergeObjects: Expression = (subject, operand, options) => {
  const objects = Array.isArray(subject)
    ? valuesOf(subject, operand, options)
    : argumentsOf(subject, operand, options)
  const merged = {}
  for (const object of objects.flat()) {
    if (object === null || object === undefined) continue
    if (!isDocument(object)) throw requestFailed('$mergeObjects requires object inputs')
    Object.assign(merged, object)
  }
  return merged
}

function extreme(isBetter: (order: number) => boolean): Expression {
  return (subject, operand, options) => {
    let best: unknown = null
    for (const value of valuesOf(subject, operand, options)) {
      if (value === null || value === undefined) continue
      if (best === null || isBetter(compareValues(value, best))) best = value
    }
    return best
  }
}

/** The operand's value in each document of a group, or without operand the values themselves. */
function valuesOf(subject: unknown, operand: unknown, options: Options): unknown[] {
  const members = Array.isArray(subject) ? subject : [subject]
  if (operand === null) return members
  // The engine's options remember the group as their root; each document needs its own.
  const own = 'options' in options ? (options.options as Options) : options
  return members.map((member) => evalExpr(member, operand, own))
}
