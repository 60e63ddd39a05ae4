import { evalExpr } from 'mingo/core'
import type { Options } from 'mingo/types'

/** An expression operator: the document (in a group the documents), its operand, the engine's options. */
export type Expression = (subject: unknown, operand: unknown, options: Options) => unknown

/** The values of an operand that is a list of arguments, or one argument without a list. */
export function argumentsOf(subject: unknown, operand: unknown, options: Options): unknown[] {
  const list = Array.isArray(operand) ? operand : [operand]
  return list.map((each) => evalExpr(subject, each, options))
}

/** MongoDB takes one argument with or without a list around it; the engine only without. */
export function oneArgument(operator: unknown): Expression {
  const run = operator as Expression
  return (subject, operand, options) =>
    run(subject, Array.isArray(operand) && operand.length === 1 ? operand[0] : operand, options)
}
