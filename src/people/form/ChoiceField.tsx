import { Choice, Choices } from '../../ui/Choice'
import { Expander } from '../../ui/Expander'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import type { PartField } from '../partFields'
import type { OneFieldProps } from './fieldProps'

/** With so many and no more, all are seen at a glance. */
const AT_A_GLANCE = 3

type OneOf = Extract<PartField, { kind: 'choice' | 'several' }>

/** One of a list, or none; long lists are folded, and say what is chosen. */
export function ChoiceField(props: OneFieldProps<OneOf>) {
  const { field, typed, path, issueAt } = props
  const chosen = field.options.find(({ value }) => value === typed)
  const wrong = issueAt(path)
  return (
    <>
      {wrong !== undefined && <Notice tone="red" note={wrong} />}
      {field.options.length <= AT_A_GLANCE ? (
        <>
          <Heading title={field.label} />
          <Options {...props} />
        </>
      ) : (
        <Expander title={`${field.label}　${chosen?.label ?? '还没有选'}`}>
          <Options {...props} />
        </Expander>
      )}
    </>
  )
}

function Options({ field, typed, onChange }: OneFieldProps<OneOf>) {
  return (
    <Choices label={field.label}>
      {field.options.map(({ value, label }) => (
        <Choice
          key={value}
          title={label}
          selected={value === typed}
          onTap={() => onChange(value)}
        />
      ))}
      <Choice title="先不选" selected={typed === ''} onTap={() => onChange('')} />
    </Choices>
  )
}
