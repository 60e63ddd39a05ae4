import { type Document, isDocument, isOperatorObject } from '../document'
import { requestFailed } from '../messages'
import type { QueryOperator } from './predicates'

const LOGICAL = new Set(['$and', '$or', '$nor'])

export const $size: QueryOperator = (operand) => {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0) {
    throw requestFailed('Failed to parse $size. Expected a non-negative integer')
  }
  return (leaves) => leaves.some((leaf) => Array.isArray(leaf) && leaf.length === operand)
}

export const $elemMatch: QueryOperator = (operand, compiler) => {
  if (!isDocument(operand)) throw requestFailed('$elemMatch needs an Object')
  const test = isAboutValues(operand)
    ? elementTest(compiler.operators(operand))
    : documentTest(compiler.filter(operand))
  return (leaves) => leaves.some((leaf) => Array.isArray(leaf) && leaf.some((item) => test(item)))
}

/** `{ $gt: 1 }` asks about each element itself, `{ name: 'x' }` about its fields. */
function isAboutValues(operand: Document): boolean {
  return isOperatorObject(operand) && !LOGICAL.has(Object.keys(operand)[0] ?? '')
}

function elementTest(test: (leaves: unknown[], entered: boolean) => boolean) {
  return (item: unknown) => test([item], true)
}

function documentTest(test: (document: Document) => boolean) {
  return (item: unknown) => isDocument(item) && test(item)
}
