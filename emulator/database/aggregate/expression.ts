import { type Context, evalExpr, Context as MingoContext } from 'mingo/core'
import { type Document, isDocument } from '../document'
import { requestFailed, unsupported } from '../messages'
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
  if (typeof expression === 'string' && expression.startsWith('$$')) {
    const name = expression.slice(2).split('.')[0] ?? ''
    if (REFUSED_VARIABLES.has(name)) throw unsupported('variable', `$$${name}`)
  }
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

/** What the engine throws on a wrong operand becomes an error that the caller sees. */
export function asRequestError<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && error.name !== 'CloudError') throw requestFailed(error.message)
    throw error
  }
}
