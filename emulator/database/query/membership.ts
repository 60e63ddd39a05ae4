import { equalValues } from '../compare'
import { isDocument } from '../document'
import { requestFailed } from '../messages'
import { $elemMatch } from './arrays'
import { matchesPattern } from './evaluation'
import { all, anyValue, not, type QueryOperator } from './predicates'

export const $in: QueryOperator = (operand) => {
  const list = listOf('$in', operand)
  return anyValue((value) =>
    list.some((item) => equalValues(value, item) || matchesPattern(item, value)),
  )
}

export const $nin: QueryOperator = (operand, compiler, siblings) =>
  not($in(listOf('$nin', operand), compiler, siblings))

export const $all: QueryOperator = (operand, compiler, siblings) => {
  const list = listOf('$all', operand)
  if (list.length === 0) return () => false
  return all(
    list.map((item) =>
      isDocument(item) && '$elemMatch' in item
        ? $elemMatch(item.$elemMatch, compiler, siblings)
        : anyValue((value) => equalValues(value, item) || matchesPattern(item, value)),
    ),
  )
}

function listOf(operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw requestFailed(`${operator} needs an array`)
  return operand
}
