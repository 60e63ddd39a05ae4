import { copyOf, type Document, isDocument } from '../document'
import { requestFailed, unsupported } from '../messages'
import type { DocumentTest } from '../query/predicates'
import { $addToSet, $pop, $pull, $pullAll, $push } from './arrays'
import { $max, $min, $rename, $set, $unset, type FieldUpdate } from './fields'
import { $bit, $inc, $mul } from './numbers'
import { checkConflicts, checkPath } from './paths'
import { plainPaths } from './positional'

/** The update operators. The list is closed: what is not in it is refused by name. */
const OPERATORS = {
  $set,
  $unset,
  $inc,
  $mul,
  $min,
  $max,
  $rename,
  $bit,
  $push,
  $pull,
  $pullAll,
  $pop,
  $addToSet,
}

/**
 * Compiles an update document into the change of one document: it gets the old
 * version and returns the new one. `test` is the filter of the same request, for
 * the positional operator. Throws CloudError at once for what is wrong
 * in the update itself, and later where a document does not fit it.
 */
export function compileUpdate(
  update: Document,
  test: DocumentTest,
): (document: Document) => Document {
  const entries = Object.entries(update)
  if (entries.length === 0) throw requestFailed('update document must have at least one element')
  const changes: ((document: Document) => FieldUpdate[])[] = []
  const paths: string[] = []
  for (const [operator, fields] of entries) {
    if (!operator.startsWith('$')) {
      throw requestFailed(
        `the update operation document must contain atomic operators, not '${operator}'`,
      )
    }
    if (!isOperator(operator)) throw unsupported('update operator', operator)
    if (!isDocument(fields)) {
      throw requestFailed(
        `Modifiers operate on fields but we found another type: {${operator}: ${String(fields)}}`,
      )
    }
    for (const [path, operand] of Object.entries(fields)) {
      checkPath(path)
      paths.push(path)
      if (operator === '$rename' && typeof operand === 'string') paths.push(operand)
      const change = OPERATORS[operator](path, operand)
      changes.push(
        path.includes('.$')
          ? (document) =>
              plainPaths(document, path, test).map((plain) => OPERATORS[operator](plain, operand))
          : () => [change],
      )
    }
  }
  checkConflicts(paths)
  return (document) => {
    const next = copyOf(document)
    for (const changesOf of changes) for (const change of changesOf(document)) change(next)
    return next
  }
}

function isOperator(name: string): name is keyof typeof OPERATORS {
  return Object.hasOwn(OPERATORS, name)
}
