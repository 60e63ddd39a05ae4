import { evalExpr } from 'mingo/core'
import { isDocument } from '../../document'
import { requestFailed } from '../../messages'
import { argumentsOf, type Expression } from './operands'

/** An empty text is true, as everything but false, zero, null and nothing. */
export const $not: Expression = (subject, operand, options) =>
  !isTrue(argumentsOf(subject, operand, options)[0])

/** The first branch whose case holds; without one and without a default it is an error. */
export const $switch: Expression = (subject, operand, options) => {
  if (!isDocument(operand) || !Array.isArray(operand.branches)) {
    throw requestFailed('$switch requires an array of branches')
  }
  for (const branch of operand.branches) {
    if (isTrue(evalExpr(subject, branch.case, options))) {
      return evalExpr(subject, branch.then, options)
    }
  }
  if (!('default' in operand)) {
    throw requestFailed(
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  }
  return evalExpr(subject, operand.default, options)
}

export function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0
}
