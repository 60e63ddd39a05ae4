import { compareValues } from '../compare'
import { copyOf, type Document } from '../document'
import { requestFailed } from '../messages'
import { checkPath, findPlace, makePlace, type Place, putAt, valueIn } from './paths'

/** Changes the copy of a document at one path; throws CloudError where MongoDB refuses. */
export type FieldUpdate = (document: Document) => void

/** Makes the change that one operator means; throws CloudError when its operand is wrong. */
export type UpdateOperator = (path: string, operand: unknown) => FieldUpdate

export const $set: UpdateOperator = (path, operand) => (document) => {
  putAt(makePlace(document, path), copyOf(operand))
}

export const $unset: UpdateOperator = (path) => (document) => {
  const place = findPlace(document, path)
  if (place) removeAt(place)
}

export const $min: UpdateOperator = (path, operand) =>
  replaceWhen(path, operand, (order) => order > 0)

export const $max: UpdateOperator = (path, operand) =>
  replaceWhen(path, operand, (order) => order < 0)

export const $rename: UpdateOperator = (path, operand) => {
  if (typeof operand !== 'string')
    throw requestFailed(`The 'to' field for $rename must be a string: ${path}`)
  checkPath(operand)
  return (document) => {
    const from = findPlace(document, path)
    if (!from || valueIn(from) === undefined) return
    if (Array.isArray(from.holder)) {
      throw requestFailed(`The source field cannot be an array element, '${path}' in doc`)
    }
    const value = valueIn(from)
    removeAt(from)
    const to = makePlace(document, operand)
    if (Array.isArray(to.holder)) {
      throw requestFailed(`The destination field cannot be an array element, '${operand}' in doc`)
    }
    putAt(to, value)
  }
}

function replaceWhen(
  path: string,
  operand: unknown,
  holds: (order: number) => boolean,
): FieldUpdate {
  return (document) => {
    const place = makePlace(document, path)
    const current = valueIn(place)
    if (current === undefined || holds(compareValues(current, operand)))
      putAt(place, copyOf(operand))
  }
}

/** In an array the others keep their places: the element becomes null. */
function removeAt(place: Place): void {
  const { holder, field } = place
  if (!Array.isArray(holder)) delete holder[field]
  else if (valueIn(place) !== undefined) holder[Number(field)] = null
}
