import { RoughDate } from '@contract/people/personParts'
import { typedDay } from '@contract/typedDay'
import { Field } from '../../ui/Field'
import type { LineKind, PartField } from '../partFields'
import { roughDayText } from '../roughDayText'
import type { OneFieldProps } from './fieldProps'

type Line = Extract<PartField, { kind: LineKind }>

/** Words, a number or a day, in one box. */
export function LineField({ field, typed, onChange, path, issueAt }: OneFieldProps<Line>) {
  const value = typeof typed === 'string' ? typed : ''
  return (
    <Field
      label={field.label}
      type={keysOf(field.kind)}
      hint={hintOf(field.kind, value)}
      maxLength={field.maxLength ?? SHORT}
      value={value}
      error={issueAt(path)}
      onChange={onChange}
    />
  )
}

/** An ID number with blanks between fits. */
const SHORT = 30

/** The last of an ID number may be a letter. */
function keysOf(kind: LineKind): 'text' | 'phone' | 'long' {
  if (kind === 'long') return 'long'
  return kind === 'text' || kind === 'idNumber' ? 'text' : 'phone'
}

const HOW = {
  date: '写8位数字，例如 19691207',
  rough: '例如 19691207；只知道年月就写 196912，只知道年份就写 1969',
} as const

/** How a day is typed; once it is one, what it is read as. */
function hintOf(kind: LineKind, value: string): string | undefined {
  if (kind !== 'date' && kind !== 'rough') return undefined
  const day = typedDay(value)
  return RoughDate.safeParse(day).success ? roughDayText(day) : HOW[kind]
}
