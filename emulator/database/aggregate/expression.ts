import { type Context, evalExpr, Context as MingoContext } from 'mingo/core'
import { type Document, isDocument } from '../document'
import { requestFailed, unsupported } from '../messages'
import { requireFieldPath } from '../paths'
import { ACCUMULATORS, EXPRESSIONS } from './operators'

/** The operators that mingo may use: the closed lists, so that nothing else is ever run. */
export const CONTEXT: Context = MingoContext.init({
  expression: EXPRESSIONS,
  accumulator: ACCUMULATORS,
})

/** Variables of the server that would need its clock or its state. */
const REFUSED_VARIABLES = new Set(['NOW', 'CLUSTER_TIME', 'SEARCH_META', 'USER_ROLES'])

/**
 * Compiles an aggregation expression into a function of one document.
 * Throws CloudError for operators outside the closed list.
 */
export function evaluateExpression(
  expression: unknown,
  variables: Readonly<Record<string, unknown>> = {},
): (document: Document) => unknown {
  checkExpression(expression)
  const options = mingoOptions(variables)
  return (document) => asRequestError(() => evalExpr(document, expression, options))
}

/** How mingo is called everywhere; scripts are off. */
export function mingoOptions(variables: Readonly<Record<string, unknown>>) {
  return {
    idKey: '_id',
    scriptEnabled: false,
    useStrictMode: true,
    failOnError: true,
    processingMode: 0,
    context: CONTEXT,
    variables: { ...variables },
  }
}

/** Refuses, by name, an operator that this cloud does not vouch for, wherever it stands. */
export function checkExpression(expression: unknown): void {
  if (typeof expression === 'string') checkReference(expression)
  if (Array.isArray(expression)) for (const each of expression) checkExpression(each)
  if (!isDocument(expression)) return
  for (const [key, inner] of Object.entries(expression)) {
    if (
      key.startsWith('$') &&
      !Object.hasOwn(EXPRESSIONS, key) &&
      !Object.hasOwn(ACCUMULATORS, key)
    ) {
      throw unsupported('expression operator', key)
    }
    if (key !== '$literal') checkExpression(inner)
  }
}

/** A text that begins with `$` is a path, one with `$$` a variable and the path in it. */
function checkReference(text: string): void {
  if (!text.startsWith('$')) return
  const path = text.replace(/^\$\$?/, '')
  requireFieldPath(path)
  const name = path.split('.')[0] ?? ''
  if (text.startsWith('$$') && REFUSED_VARIABLES.has(name))
    throw unsupported('variable', `$$${name}`)
}

/** What the engine throws on a wrong operand becomes an error that the caller sees. */
export function asRequestError<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('call stack')) {
      throw requestFailed('an expression makes or reads what exceeds maximum nesting depth')
    }
    if (error instanceof Error && error.name !== 'CloudError') throw requestFailed(error.message)
    throw error
  }
}
