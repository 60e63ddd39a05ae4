import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'
import { compareValues } from '../../compare'
import { requestFailed } from '../../messages'

type Comparison = (document: unknown, operands: unknown, options: Options) => number | boolean

/** The comparisons of expressions in MongoDB's order; here a missing field is below null. */
export const COMPARISONS = {
  $cmp: comparison('$cmp', (order) => Math.sign(order)),
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
}

function comparison(name: string, answer: (order: number) => number | boolean): Comparison {
  return (document, operands, options) => {
    if (!Array.isArray(operands) || operands.length !== 2) {
      throw requestFailed(`Expression ${name} takes exactly 2 arguments`)
    }
    const [left, right] = evalExpr(document, operands, options) as [unknown, unknown]
    return answer(orderOf(left, right))
  }
}

function orderOf(left: unknown, right: unknown): number {
  if (left === undefined || right === undefined) {
    return Number(left !== undefined) - Number(right !== undefined)
  }
  return compareValues(left, right)
}
