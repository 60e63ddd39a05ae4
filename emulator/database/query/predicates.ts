import type { Document } from '../document'
import type { TextTest } from './textTest'

/**
 * The question of one operator, asked about the values that a path leads to.
 * With `entered`, the value is itself an element of an array and is not looked
 * into again, as inside `$elemMatch`.
 */
export type LeavesTest = (leaves: readonly unknown[], entered: boolean) => boolean

export type DocumentTest = (document: Document) => boolean

/** What an operator needs to compile what stands inside it. */
export interface Compiler {
  filter(filter: unknown): DocumentTest
  operators(operators: Document): LeavesTest
  textTest(pattern: RegExp): TextTest
}

/** Makes the test of one operator from its operand; throws CloudError when the operand is wrong. */
export type QueryOperator = (operand: unknown, compiler: Compiler, siblings: Document) => LeavesTest

/** True when the value, or an element of it when it is an array, has the property. */
export function anyValue(test: (value: unknown) => boolean): LeavesTest {
  return (leaves, entered) =>
    leaves.some(
      (leaf) => test(leaf) || (!entered && Array.isArray(leaf) && leaf.some((item) => test(item))),
    )
}

export function not(test: LeavesTest): LeavesTest {
  return (leaves, entered) => !test(leaves, entered)
}

export function all(tests: readonly LeavesTest[]): LeavesTest {
  return (leaves, entered) => tests.every((test) => test(leaves, entered))
}
