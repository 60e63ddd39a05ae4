import { EjsonError, toRegExp } from '../../ejson'
import { requestFailed } from '../messages'
import { anyValue, type Compiler, type QueryOperator } from './predicates'

export const $exists: QueryOperator = (operand) => {
  const wanted = Boolean(operand)
  return (leaves) => leaves.some((leaf) => leaf !== undefined) === wanted
}

export const $mod: QueryOperator = (operand) => {
  if (!Array.isArray(operand)) throw requestFailed('malformed mod, needs to be an array')
  const [divisor, remainder] = operand
  if (operand.length !== 2 || typeof divisor !== 'number' || typeof remainder !== 'number') {
    throw requestFailed('malformed mod, needs a divisor and a remainder')
  }
  if (Math.trunc(divisor) === 0) throw requestFailed('divisor cannot be 0')
  return anyValue(
    (value) =>
      typeof value === 'number' &&
      Number.isFinite(value) &&
      Math.trunc(value) % Math.trunc(divisor) === Math.trunc(remainder),
  )
}

export const $regex: QueryOperator = (operand, compiler, siblings) =>
  anyValue(patternTest(patternOf(operand, siblings.$options), compiler))

/** A RegExp tests strings, and finds a stored RegExp that is the same; anything else finds nothing. */
export function patternTest(pattern: unknown, compiler: Compiler): (value: unknown) => boolean {
  if (!(pattern instanceof RegExp)) return () => false
  const test = compiler.textTest(pattern)
  return (value) => {
    if (value instanceof RegExp)
      return value.source === pattern.source && value.flags === pattern.flags
    return typeof value === 'string' && test(value)
  }
}

/** The RegExp that `$regex` with `$options` means; throws CloudError when it means none. */
export function patternOf(operand: unknown, options: unknown): RegExp {
  const source = operand instanceof RegExp ? operand.source : operand
  if (typeof source !== 'string') throw requestFailed('$regex has to be a string')
  const flags = operand instanceof RegExp ? operand.flags : ''
  try {
    return toRegExp(source, typeof options === 'string' ? options : flags)
  } catch (error) {
    if (error instanceof EjsonError) throw requestFailed(error.message)
    throw error
  }
}
