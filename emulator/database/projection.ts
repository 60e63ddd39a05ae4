import { type Document, isDocument, isOperatorObject } from './document'
import { requestFailed, unsupported } from './messages'
import { compileFilter } from './query/match'

export type Projection = (document: Document) => Document

/** The fields of a projection as a tree: a leaf, or what is asked about the fields inside. */
type Fields = Map<string, Fields | 'whole'>

interface Parts {
  included: Fields
  excluded: Fields
  /** What `$slice` and `$elemMatch` make of an array; undefined leaves the field out. */
  shaped: Map<string, (array: unknown[]) => unknown[] | undefined>
  onlyShaped: boolean
  withId: boolean
}

/**
 * Compiles the projection of a query: 1 or 0 for dotted paths, `$slice` and
 * `$elemMatch` for arrays. Throws CloudError for anything else.
 */
export function compileProjection(spec: Document): Projection {
  const parts = readSpec(spec)
  const including = parts.included.size > 0 || parts.onlyShaped
  if (including && parts.excluded.size > 0) {
    throw requestFailed('Projection cannot have a mix of inclusion and exclusion.')
  }
  return (document) => {
    const result = including ? pick(document, parts.included) : omit(document, parts.excluded)
    const shaped = shapeArrays(result, parts.shaped)
    if (!parts.withId) delete shaped._id
    return including && parts.withId ? { _id: document._id, ...shaped } : shaped
  }
}

function readSpec(spec: Document): Parts {
  const included: Fields = new Map()
  const excluded: Fields = new Map()
  const shaped: Parts['shaped'] = new Map()
  let onlyShaped = false
  for (const [path, wanted] of Object.entries(spec)) {
    if (path.split('.').some((part) => part.startsWith('$'))) throw unsupported('projection', path)
    if (isOperatorObject(wanted)) {
      shaped.set(path, shapeOf(wanted))
      if ('$elemMatch' in wanted) onlyShaped = true
    } else if (typeof wanted !== 'number' && typeof wanted !== 'boolean') {
      throw requestFailed(`the projection of ${path} must be 0, 1, $slice or $elemMatch`)
    } else if (path !== '_id') {
      put(wanted ? included : excluded, path)
    }
  }
  const including = included.size > 0 || onlyShaped
  if (including) for (const path of shaped.keys()) put(included, path)
  const withId = spec._id === undefined || Boolean(spec._id)
  const onlyId = Object.keys(spec).length === 1 && spec._id !== undefined && withId
  return { included, excluded, shaped, onlyShaped: onlyShaped || onlyId, withId }
}

function put(fields: Fields, path: string): void {
  const [first = '', ...rest] = path.split('.')
  const inside = fields.get(first)
  if (rest.length === 0) fields.set(first, 'whole')
  else if (inside !== 'whole') {
    const next: Fields = inside ?? new Map()
    fields.set(first, next)
    put(next, rest.join('.'))
  }
}

function pick(document: Document, fields: Fields): Document {
  const result: Document = {}
  for (const [field, value] of Object.entries(document)) {
    const inside = fields.get(field)
    if (inside === 'whole') result[field] = value
    else if (isDocument(value) && inside) result[field] = pick(value, inside)
    else if (Array.isArray(value) && inside) result[field] = pickFromArray(value, inside)
  }
  return result
}

/** Elements without fields have nothing to pick from, and are left out. */
function pickFromArray(items: unknown[], fields: Fields): unknown[] {
  return items.flatMap((item): unknown[] => {
    if (Array.isArray(item)) return [pickFromArray(item, fields)]
    return isDocument(item) ? [pick(item, fields)] : []
  })
}

function omit(document: Document, fields: Fields): Document {
  const result: Document = {}
  for (const [field, value] of Object.entries(document)) {
    const inside = fields.get(field)
    if (inside !== 'whole') result[field] = inside ? omitInside(value, inside) : value
  }
  return result
}

function omitInside(value: unknown, fields: Fields): unknown {
  if (Array.isArray(value)) return value.map((item) => omitInside(item, fields))
  return isDocument(value) ? omit(value, fields) : value
}

function shapeOf(operators: Document): (array: unknown[]) => unknown[] | undefined {
  const [operator = '', ...others] = Object.keys(operators)
  const operand = operators[operator]
  if (others.length > 0) throw requestFailed('a projection takes one operator for a field')
  if (operator === '$slice') return sliceOf(operand)
  if (operator !== '$elemMatch') throw unsupported('projection operator', operator)
  const test = compileFilter({ elements: { $elemMatch: operand } })
  return (array) => {
    const first = array.findIndex((item) => test({ elements: [item] }))
    return first === -1 ? undefined : [array[first]]
  }
}

function sliceOf(operand: unknown): (array: unknown[]) => unknown[] {
  if (Number.isInteger(operand)) {
    const count = Number(operand)
    return (array) => (count < 0 ? array.slice(count) : array.slice(0, count))
  }
  const [skip, limit] = Array.isArray(operand) ? operand : []
  if (!Number.isInteger(skip) || !Number.isInteger(limit) || limit <= 0) {
    throw requestFailed(
      '$slice takes a number, or a number to skip and a positive number to return',
    )
  }
  return (array) => {
    const from = skip < 0 ? Math.max(array.length + skip, 0) : skip
    return array.slice(from, from + limit)
  }
}

function shapeArrays(document: Document, shaped: Parts['shaped']): Document {
  let result = document
  for (const [path, shape] of shaped) result = shapeAt(result, path.split('.'), shape)
  return result
}

function shapeAt(
  document: Document,
  [field = '', ...rest]: string[],
  shape: (array: unknown[]) => unknown[] | undefined,
): Document {
  const { [field]: value, ...others } = document
  if (rest.length > 0) {
    return isDocument(value) ? { ...document, [field]: shapeAt(value, rest, shape) } : document
  }
  if (!Array.isArray(value)) return document
  const shapedArray = shape(value)
  return shapedArray === undefined ? others : { ...document, [field]: shapedArray }
}
