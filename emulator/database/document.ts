import { ObjectId } from 'bson'

/** A stored document, or any plain object inside one. Values are what EJSON decodes to. */
export type Document = Record<string, unknown>

export type DocumentId = string | number

/** Whether the value is an object with fields, and not a Date, RegExp, ObjectId or array. */
export function isDocument(value: unknown): value is Document {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !(value instanceof RegExp) &&
    !(value instanceof ObjectId)
  )
}

/** Whether the object consists of operators, as `{ $gt: 1 }` does. */
export function isOperatorObject(value: unknown): value is Document {
  return isDocument(value) && (Object.keys(value)[0]?.startsWith('$') ?? false)
}

/** The own field, or undefined; never something inherited from Object.prototype. */
export function fieldOf(document: Document, field: string): unknown {
  return Object.hasOwn(document, field) ? document[field] : undefined
}

/** A deep copy; Dates, RegExps and ObjectIds are shared, as nothing changes them in place. */
export function copyOf<T>(value: T): T
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => copyOf(item))
  if (!isDocument(value)) return value
  const result: Document = {}
  for (const field of Object.keys(value)) result[field] = copyOf(value[field])
  return result
}
