import type { PartName, ShownParts } from '@contract/people/personFile'
import { phoneText } from '../ui/phoneText'
import { fieldsOf, type PartField } from './partFields'
import { roughDayText } from './roughDayText'

/** One line of a part as it is read. */
export interface PartLine {
  label: string
  text: string
  /** Names the household, which is read elsewhere. */
  isHousehold?: true
}

/** What is filled in of a part, in the order of its schema; empty where nothing is. */
export function partLines(part: PartName, parts: ShownParts): PartLine[] {
  const value = parts[part]
  if (value === undefined) return []
  return fieldsOf(part).flatMap((field) => linesOf(part, field, value))
}

function linesOf(part: PartName, field: PartField, value: unknown): PartLine[] {
  const own = valueAt(value, field)
  if (own === undefined || own === '' || (Array.isArray(own) && own.length === 0)) return []
  if (field.kind === 'list' && Array.isArray(own)) return listLines(part, field, own)
  const text = `${textOf(field, own)}${UNITS[`${part}.${field.name}`] ?? ''}`
  return [{ label: field.label, text, ...(field.kind === 'household' && { isHousehold: true }) }]
}

/** Plain values share one line, records have one each, numbered where there are several but tags: 周小梅，子女，199****0003. */
function listLines(
  part: PartName,
  { label, item }: PartField & { kind: 'list' },
  values: readonly unknown[],
): PartLine[] {
  const [only] = item
  if (only?.name === '') {
    return [{ label, text: values.map((value) => textOf(only, value)).join('、') }]
  }
  const numbered = values.length > 1
  return values.map((value, index) => {
    const parts = item.flatMap((field) => linesOf(part, field, value))
    if (part === 'tags') return tagLine(parts)
    return {
      label: numbered ? `${label}${index + 1}` : label,
      text: parts.map(({ text }) => text).join('，'),
    }
  })
}

/** A tag is its own word: 高龄，2020年起. */
function tagLine([tag, since]: readonly PartLine[]): PartLine {
  return { label: tag?.text ?? '', text: since ? `${since.text}起` : '是' }
}

/** What stands after a number, by part and field. */
const UNITS: Partial<Record<string, string>> = {
  'work.wishedPay': '元一个月',
  'health.disabilityGrade': '级',
  'honours.year': '年',
}

function textOf(field: PartField, value: unknown): string {
  switch (field.kind) {
    case 'choice':
      return labelIn(field, value)
    case 'several':
      return Array.isArray(value) ? value.map((each) => labelIn(field, each)).join('、') : ''
    case 'yes':
      return value === true ? field.label : ''
    case 'date':
    case 'rough':
      return roughDayText(String(value))
    case 'phone':
      return phoneText(String(value))
    default:
      return String(value)
  }
}

function labelIn(
  { options }: { options: readonly { value: string; label: string }[] },
  value: unknown,
) {
  return options.find((option) => option.value === value)?.label ?? ''
}

function valueAt(value: unknown, { name, kind }: PartField): unknown {
  const own: unknown =
    name === ''
      ? value
      : typeof value === 'object' && value !== null
        ? Reflect.get(value, name)
        : undefined
  return kind === 'yes' && own === false ? undefined : own
}
