import { evaluateExpression } from '../aggregate/expression'
import { isTrue } from '../aggregate/own/logic'
import { type Document, isDocument, isOperatorObject } from '../document'
import { requestFailed, unsupported } from '../messages'
import { valuesAt } from '../paths'
import { $elemMatch, $size } from './arrays'
import { $eq, $gt, $gte, $lt, $lte, $ne } from './comparison'
import { $exists, $mod, $regex } from './evaluation'
import { $all, $in, $nin } from './membership'
import { all, type Compiler, type DocumentTest, type LeavesTest, not } from './predicates'
import { createTextTests } from './textTest'

/** The operators on a field. The list is closed: what is not in it is refused by name. */
const FIELD_OPERATORS = {
  $eq,
  $ne,
  $gt,
  $gte,
  $lt,
  $lte,
  $in,
  $nin,
  $all,
  $size,
  $elemMatch,
  $exists,
  $mod,
  $regex,
}

/** Filters in filters, MongoDB's own limit. */
const MAX_TREE_DEPTH = 100

/** The values that `$expr` may name with `$$`, as a `$lookup` with `let` binds them. */
export type Variables = Readonly<Record<string, unknown>>

/**
 * Compiles a filter into a test with MongoDB's meaning. Throws CloudError for an
 * operator that is not supported or an operand of the wrong shape.
 */
export function compileFilter(filter: unknown, variables: Variables = {}): DocumentTest {
  return compileTree(filter, variables, 1, createTextTests())
}

function compileTree(
  filter: unknown,
  variables: Variables,
  level: number,
  textTest: Compiler['textTest'],
): DocumentTest {
  if (level > MAX_TREE_DEPTH) {
    throw requestFailed(`exceeded maximum query tree depth of ${MAX_TREE_DEPTH}`)
  }
  if (!isDocument(filter)) throw requestFailed('the match filter must be an object')
  const compiler: Compiler = {
    filter: (inner) => compileTree(inner, variables, level + 1, textTest),
    operators: (operators) => compileOperators(operators, compiler),
    textTest,
  }
  const tests = Object.entries(filter).map(([key, operand]) =>
    key.startsWith('$')
      ? compileLogical(key, operand, compiler, variables)
      : compileField(key, operand, compiler),
  )
  return (document) => tests.every((test) => test(document))
}

function compileLogical(
  operator: string,
  operand: unknown,
  compiler: Compiler,
  variables: Variables,
): DocumentTest {
  if (operator === '$expr') {
    const evaluate = evaluateExpression(operand, variables)
    return (document) => isTrue(evaluate(document))
  }
  if (operator !== '$and' && operator !== '$or' && operator !== '$nor') {
    throw unsupported('query operator', operator)
  }
  if (!Array.isArray(operand) || operand.length === 0) {
    throw requestFailed(`${operator} must be a nonempty array`)
  }
  const tests = operand.map((inner) => compiler.filter(inner))
  if (operator === '$and') return (document) => tests.every((test) => test(document))
  if (operator === '$or') return (document) => tests.some((test) => test(document))
  return (document) => !tests.some((test) => test(document))
}

function compileField(path: string, operand: unknown, compiler: Compiler): DocumentTest {
  const test = compileOperand(operand, compiler)
  return (document) => test(valuesAt(document, path), false)
}

function compileOperand(operand: unknown, compiler: Compiler): LeavesTest {
  if (operand instanceof RegExp) return $regex(operand, compiler, {})
  if (isOperatorObject(operand)) return compileOperators(operand, compiler)
  return $eq(operand, compiler, {})
}

function compileOperators(operators: Document, compiler: Compiler): LeavesTest {
  const tests: LeavesTest[] = []
  for (const [name, operand] of Object.entries(operators)) {
    if (name === '$options' && '$regex' in operators) continue
    if (name === '$not') {
      tests.push(not(compileNegated(operand, compiler)))
      continue
    }
    if (!isFieldOperator(name)) throw unsupported('query operator', name)
    tests.push(FIELD_OPERATORS[name](operand, compiler, operators))
  }
  return all(tests)
}

function compileNegated(operand: unknown, compiler: Compiler): LeavesTest {
  if (!(operand instanceof RegExp) && !isOperatorObject(operand)) {
    throw requestFailed('$not needs a regex or a document')
  }
  return compileOperand(operand, compiler)
}

function isFieldOperator(name: string): name is keyof typeof FIELD_OPERATORS {
  return Object.hasOwn(FIELD_OPERATORS, name)
}
