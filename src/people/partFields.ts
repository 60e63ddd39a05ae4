import { type PartName, PERSON_PARTS } from '@contract/people/personFile'
import * as z from 'zod'
import { labelsOf } from './labelsOf'

/** What a field of one value holds; `rough` is a day of which perhaps only the year is known. */
export type LineKind = 'text' | 'long' | 'date' | 'rough' | 'phone' | 'idNumber' | 'number'

export interface Option {
  value: string
  label: string
}

interface Named {
  /** Its key in the part; empty for the one field of a list that holds plain values. */
  name: string
  label: string
}

/** One field of a part, as its schema says. */
export type PartField = Named &
  (
    | { kind: LineKind; maxLength?: number | undefined }
    | { kind: 'household' | 'yes' | 'dayToCome' }
    | { kind: 'choice' | 'several'; options: readonly Option[] }
    | { kind: 'list'; item: readonly PartField[] }
  )

/**
 * The fields of a part in the order of its schema. A part that is a list is one field without name;
 * tags too, and each of them can be there once.
 */
export function fieldsOf(part: PartName): readonly PartField[] {
  const { schema, label } = PERSON_PARTS[part]
  return schema instanceof z.ZodObject ? shapeFields(schema) : [fieldOf('', label, schema)]
}

function shapeFields(schema: z.ZodObject): PartField[] {
  return Object.entries(schema.shape).map(([name, field]) => fieldOf(name, name, field))
}

/** @param fallback what it is called where its schema does not say */
function fieldOf(name: string, fallback: string, field: z.core.$ZodType): PartField {
  const schema = within(field)
  const named = { name, label: descriptionOf(field) ?? descriptionOf(schema) ?? fallback }
  if (schema instanceof z.ZodEnum) return { ...named, kind: 'choice', options: optionsOf(schema) }
  if (schema instanceof z.ZodBoolean) return { ...named, kind: 'yes' }
  if (schema instanceof z.ZodNumber) return { ...named, kind: 'number' }
  if (schema instanceof z.ZodString) return { ...named, ...stringKind(schema) }
  if (schema instanceof z.ZodArray) return { ...named, ...arrayKind(schema) }
  throw new Error(`No field for ${name}`)
}

function arrayKind(schema: z.ZodArray) {
  const item = within(schema.element)
  if (item instanceof z.ZodEnum) return { kind: 'several', options: optionsOf(item) } as const
  const label = descriptionOf(schema.element) ?? ''
  const fields = item instanceof z.ZodObject ? shapeFields(item) : [fieldOf('', label, item)]
  return { kind: 'list', item: fields } as const
}

/** More than this is written in a box of several lines. */
const ONE_LINE = 100

/** A schema does not say what it is for, but what it lets through: an id takes any letter. */
function stringKind(schema: z.ZodString) {
  const { maxLength } = schema
  const accepts = (value: string) => schema.safeParse(value).success
  if (maxLength !== null)
    return { kind: maxLength > ONE_LINE ? 'long' : 'text', maxLength } as const
  if (accepts('household')) return { kind: 'household' } as const
  if (accepts('1969')) return { kind: 'rough' } as const
  if (accepts('1969-12-07')) return { kind: 'date' } as const
  return { kind: accepts('19900000001') ? 'phone' : 'idNumber' } as const
}

function optionsOf(schema: z.ZodEnum): Option[] {
  const keys = schema.options.map(String)
  const labels = labelsOf(keys)
  return keys.map((value, index) => ({ value, label: labels[index] ?? value }))
}

function within(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional ? within(schema.unwrap()) : schema
}

function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const own = z.globalRegistry.get(schema)?.description
  if (own !== undefined || !(schema instanceof z.ZodOptional)) return own
  return descriptionOf(schema.unwrap())
}
