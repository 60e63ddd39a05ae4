import * as z from 'zod'
import type { FieldIssue } from './procedure'

/**
 * Says in Chinese what is wrong with each field of an input.
 * @returns one entry a field, in the order of the schema; empty when the input is right.
 */
export function fieldIssues(schema: z.ZodType, input: unknown): FieldIssue[] {
  const parsed = schema.safeParse(input)
  if (parsed.success) return []
  const issues = parsed.error.issues.flatMap((issue) => toFieldIssues(schema, issue, input))
  return issues.filter(
    (issue, index) => issues.findIndex((other) => other.path === issue.path) === index,
  )
}

function toFieldIssues(schema: z.ZodType, issue: z.core.$ZodIssue, input: unknown): FieldIssue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, 5).map((key) => {
      const label = shorten(key)
      return {
        path: [...issue.path, label].join('.'),
        label,
        message: `多了不认识的一项“${label}”，请去掉。`,
      }
    })
  }
  const { label, isChosen } = fieldAt(schema, issue.path)
  const message =
    isChosen && valueAt(input, issue.path) === undefined
      ? `请选${label}。`
      : messageOf(issue, label, input)
  return [{ path: issue.path.join('.'), label, message }]
}

function messageOf(issue: z.core.$ZodIssue, label: string, input: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(input, issue.path) === undefined ? `请填${label}。` : `${label}的写法不对。`
    case 'invalid_value':
    case 'invalid_union':
      return `请选${label}。`
    case 'too_small':
      return issue.origin === 'string' ? `请填${label}。` : `${label}太小或太少。`
    case 'too_big':
      return issue.origin === 'string'
        ? `${label}最多${issue.maximum}个字，请写短一些。`
        : `${label}太大或太多，最多${issue.maximum}。`
    case 'custom':
    case 'invalid_format':
      return issue.message
    default:
      return `${label}的写法不对。`
  }
}

/** The label of the field at a path: what `describe` says on the nearest schema above it. */
export function labelAt(schema: z.ZodType, path: readonly PropertyKey[]): string {
  return fieldAt(schema, path).label
}

interface Field {
  label: string
  /** It is picked from a list, not typed. */
  isChosen: boolean
}

function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): Field {
  let field: Field = { label: schema.description ?? '内容', isChosen: false }
  let current: z.core.$ZodType | undefined = schema
  for (const key of path) {
    current = childOf(current, key)
    if (!current) break
    const { description = field.label, isChosen } = metaOf(current)
    field = { label: description, isChosen: isChosen === true }
  }
  return field
}

/** What `describe` and `meta` say of a schema, or of the one that it lets be missing or null. */
function metaOf(schema: z.core.$ZodType): z.core.GlobalMeta {
  const own = z.globalRegistry.get(schema)
  if (own?.description) return own
  const inner = unwrap(schema)
  return inner === schema ? {} : metaOf(inner)
}

function childOf(schema: z.core.$ZodType | undefined, key: PropertyKey) {
  if (!schema) return undefined
  const inner = unwrap(schema)
  if (inner instanceof z.ZodObject) return inner.shape[String(key)]
  if (inner instanceof z.ZodArray) return inner.element
  return undefined
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return unwrap(schema.unwrap())
  }
  return schema
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

function shorten(key: string): string {
  return key.length > 20 ? `${key.slice(0, 20)}…` : key
}
