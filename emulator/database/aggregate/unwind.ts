import { type Document, fieldOf, isDocument } from '../document'
import { requestFailed } from '../messages'
import { requireFieldPath } from '../paths'

interface UnwindSpec {
  path: string[]
  indexField: string | undefined
  keepEmpty: boolean
}

/** `$unwind`: one document for each element of an array; a value that is no array stays as it is. */
export function unwind(document: Document, value: unknown): Document[] {
  const spec = readSpec(value)
  const found = spec.path.reduce<unknown>(
    (inner, part) => (isDocument(inner) ? fieldOf(inner, part) : undefined),
    document,
  )
  if (Array.isArray(found) && found.length > 0) {
    return found.map((item, i) => numbered(replaced(document, spec.path, item), spec, i))
  }
  const isEmpty = found === undefined || found === null || Array.isArray(found)
  if (isEmpty && !spec.keepEmpty) return []
  const kept = Array.isArray(found) ? replaced(document, spec.path, undefined) : document
  return [numbered(kept, spec, null)]
}

function readSpec(value: unknown): UnwindSpec {
  const spec = typeof value === 'string' ? { path: value } : value
  if (!isDocument(spec) || typeof spec.path !== 'string' || !/^\$[^$]/.test(spec.path)) {
    throw requestFailed("path option to $unwind stage should be prefixed with a '$'")
  }
  const { includeArrayIndex } = spec
  requireFieldPath(spec.path.slice(1))
  if (typeof includeArrayIndex === 'string') requireFieldPath(includeArrayIndex)
  return {
    path: spec.path.slice(1).split('.'),
    indexField: typeof includeArrayIndex === 'string' ? includeArrayIndex : undefined,
    keepEmpty: spec.preserveNullAndEmptyArrays === true,
  }
}

/** The document with another value at the path; without the field when that is undefined. */
function replaced(document: Document, [field = '', ...rest]: string[], item: unknown): Document {
  if (rest.length > 0) {
    const inner = document[field]
    return isDocument(inner) ? { ...document, [field]: replaced(inner, rest, item) } : document
  }
  if (item !== undefined) return { ...document, [field]: item }
  const { [field]: _, ...others } = document
  return others
}

function numbered(document: Document, { indexField }: UnwindSpec, index: number | null): Document {
  return indexField === undefined ? document : { ...document, [indexField]: index }
}
