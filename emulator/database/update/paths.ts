import { encodeEjson } from '../../ejson'
import { type Document, fieldOf, isDocument } from '../document'
import { requestFailed, unsupported } from '../messages'
import { isArrayPlace, requireFieldPath } from '../paths'

/** Where a path ends: the object or array that holds the field, and the field's name there. */
export interface Place {
  holder: Document | unknown[]
  field: string
}

/** MongoDB pads an array with nulls up to a new place, but not without end (its own limit). */
const MAX_PADDING = 1_500_000

/** Refuses paths that no update may name: `_id`, empty parts, array filters, prototypes. */
export function checkPath(path: string): void {
  requireFieldPath(path)
  const parts = path.split('.')
  if (parts[0] === '_id') {
    throw requestFailed(
      `Performing an update on the path '${path}' would modify the immutable field '_id'`,
    )
  }
  if (parts.some((part) => part === '')) {
    throw requestFailed(
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    )
  }
  const dollar = parts.find(
    (part, at) => part.startsWith('$') && (at === 0 || (part !== '$' && part !== '$[]')),
  )
  if (dollar !== undefined) throw unsupported('update path part', dollar)
}

/** Refuses two operators on one path, or on a path and what is inside it. */
export function checkConflicts(paths: readonly string[]): void {
  const ascending = [...paths].sort()
  for (const [i, path] of ascending.entries()) {
    const other = ascending.slice(0, i).find((each) => path === each || path.startsWith(`${each}.`))
    if (other !== undefined) {
      throw requestFailed(`Updating the path '${path}' would create a conflict at '${other}'`)
    }
  }
}

/** The place of the path, with objects made on the way where there is nothing yet. */
export function makePlace(document: Document, path: string): Place {
  const parts = path.split('.')
  const field = parts.pop() ?? ''
  let holder: Document | unknown[] = document
  let name = ''
  for (const part of parts) {
    checkHolder(holder, part, name)
    let next = valueIn({ holder, field: part })
    if (next === undefined) {
      next = {}
      putAt({ holder, field: part }, next)
    }
    if (!isDocument(next) && !Array.isArray(next)) throw cannotCreate(parts, field, part, next)
    holder = next
    name = part
  }
  checkHolder(holder, field, name)
  return { holder, field }
}

/** The place of the path, or undefined where the way there does not exist. */
export function findPlace(document: Document, path: string): Place | undefined {
  const parts = path.split('.')
  const field = parts.pop() ?? ''
  let holder: Document | unknown[] = document
  for (const part of parts) {
    const next: unknown = valueIn({ holder, field: part })
    if (!isDocument(next) && !Array.isArray(next)) return undefined
    holder = next
  }
  return { holder, field }
}

export function valueIn({ holder, field }: Place): unknown {
  if (!Array.isArray(holder)) return fieldOf(holder, field)
  return isArrayPlace(field) ? holder[Number(field)] : undefined
}

export function putAt({ holder, field }: Place, value: unknown): void {
  if (!Array.isArray(holder)) {
    holder[field] = value
    return
  }
  const at = Number(field)
  if (at - holder.length > MAX_PADDING)
    throw requestFailed(`can't backfill more than ${MAX_PADDING} elements`)
  while (holder.length < at) holder.push(null)
  holder[at] = value
}

function checkHolder(holder: Document | unknown[], field: string, name: string): void {
  if (Array.isArray(holder) && !isArrayPlace(field)) {
    throw requestFailed(
      `Cannot create field '${field}' in element {${name}: ${encodeEjson(holder)}}`,
    )
  }
}

function cannotCreate(parts: string[], last: string, part: string, value: unknown) {
  const following = parts[parts.indexOf(part) + 1] ?? last
  return requestFailed(
    `Cannot create field '${following}' in element {${part}: ${encodeEjson(value)}}`,
  )
}
