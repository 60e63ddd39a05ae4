import { equalValues } from '../compare'
import { isDocument } from '../document'
import { requestFailed } from '../messages'
import { $elemMatch } from './arrays'
import { patternTest } from './evaluation'
import { all, anyValue, type Compiler, not, type QueryOperator } from './predicates'

export const $in: QueryOperator = (operand, compiler) => {
  const tests = listOf('$in', operand).map((item) => itemTest(item, compiler))
  return anyValue((value) => tests.some((test) => test(value)))
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
        : anyValue(itemTest(item, compiler)),
    ),
  )
}

/** An item of a list finds its equals, a RegExp also what it matches. */
function itemTest(item: unknown, compiler: Compiler): (value: unknown) => boolean {
  const matches = patternTest(item, compiler)
  return (value) => equalValues(value, item) || matches(value)
}

function listOf(operator: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw requestFailed(`${operator} needs an array`)
  return operand
}
