import type { PartName } from '@contract/people/personFile'
import { typedDay } from '@contract/typedDay'
import * as z from 'zod'
import { fieldsOf, type PartField } from './partFields'

/** What stands in a form: words, ticks, and lists of either or of records. */
export type Typed = string | boolean | readonly Typed[] | { readonly [name: string]: Typed }

export const Typed: z.ZodType<Typed> = z.lazy(() =>
  z.union([z.string(), z.boolean(), z.array(Typed), z.record(z.string(), Typed)]),
)

/** A part of a file as it stands in the form before anything is changed. */
export function typedPart(part: PartName, value: unknown): Typed {
  const fields = fieldsOf(part)
  return isList(fields) ? typedField(fields[0], value) : typedFields(fields, value)
}

/** The part that a form comes to; what was left empty is left out. */
export function partTyped(part: PartName, typed: Typed): unknown {
  const fields = fieldsOf(part)
  return isList(fields) ? (valueTyped(fields[0], typed) ?? []) : valuesTyped(fields, typed)
}

/** Whether the part is a list itself, of one field without a name. */
export function isList(fields: readonly PartField[]): fields is [PartField] {
  return fields[0]?.name === ''
}

/** An empty record of a list, or an empty plain value. */
export function emptyItem({ item }: PartField & { kind: 'list' }): Typed {
  return isList(item) ? '' : typedFields(item, {})
}

/** The words or ticks under a name. */
export function typedAt(typed: Typed, name: string): Typed {
  if (name === '') return typed
  return isRecord(typed) ? (typed[name] ?? '') : ''
}

/** A form with something else under a name. */
export function withTyped(typed: Typed, name: string, value: Typed): Typed {
  return name === '' ? value : { ...(isRecord(typed) ? typed : {}), [name]: value }
}

export function listTyped(typed: Typed): readonly Typed[] {
  return Array.isArray(typed) ? typed : []
}

function isRecord(typed: Typed): typed is { readonly [name: string]: Typed } {
  return typeof typed === 'object' && !Array.isArray(typed)
}

function typedFields(fields: readonly PartField[], value: unknown): Typed {
  return Object.fromEntries(
    fields.map((field) => [field.name, typedField(field, property(value, field.name))]),
  )
}

function typedField(field: PartField, value: unknown): Typed {
  switch (field.kind) {
    case 'yes':
      return value === true
    case 'several':
      return Array.isArray(value) ? value.map(String) : []
    case 'list': {
      const { item } = field
      const values: readonly unknown[] = Array.isArray(value) ? value : []
      return values.map((each) => (isList(item) ? String(each) : typedFields(item, each)))
    }
    case 'date':
    case 'rough':
      return value === undefined ? '' : String(value).replaceAll('-', '')
    default:
      return value === undefined ? '' : String(value)
  }
}

function valuesTyped(fields: readonly PartField[], typed: Typed): Record<string, unknown> {
  const values = fields.map((field) => [field.name, valueTyped(field, typedAt(typed, field.name))])
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

function valueTyped(field: PartField, typed: Typed): unknown {
  switch (field.kind) {
    case 'yes':
      return typed === true ? true : undefined
    case 'several':
      return filled(listTyped(typed))
    case 'list': {
      const { item } = field
      const plain = isList(item)
      return filled(
        listTyped(typed).map((each) => (plain ? trimmed(each) : valuesTyped(item, each))),
      )
    }
    case 'household':
      return householdTyped(typed)
    default:
      return lineTyped(field, trimmed(typed))
  }
}

/** A card number whose household is not chosen yet is no id: the contract refuses it, so that it is not lost. */
function householdTyped(typed: Typed): string | undefined {
  const cardNo = trimmed(typedAt(typed, 'cardNo'))
  return cardNo === '' ? trimmed(typed) || undefined : `卡号${cardNo}`
}

function lineTyped({ kind }: PartField, text: string): unknown {
  if (text === '') return undefined
  if (kind === 'date' || kind === 'rough') return typedDay(text)
  // What is no number is left to the contract to refuse.
  if (kind === 'number') return Number(text.normalize('NFKC'))
  return text
}

/** A list that holds something; a record in which nothing was filled in stays, to be refused. */
function filled(values: readonly unknown[]): readonly unknown[] | undefined {
  return values.length > 0 ? values : undefined
}

function trimmed(typed: Typed): string {
  return typeof typed === 'string' ? typed.trim() : ''
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
