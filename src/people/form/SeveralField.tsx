import { CheckRow } from '../../ui/CheckRow'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import type { PartField } from '../partFields'
import { listTyped } from '../typedPart'
import type { OneFieldProps } from './fieldProps'

type Several = Extract<PartField, { kind: 'choice' | 'several' }>

/** Any of a list, each with a tick. */
export function SeveralField({ field, typed, onChange, path, issueAt }: OneFieldProps<Several>) {
  const chosen = listTyped(typed)
  const wrong = issueAt(path)
  return (
    <>
      <Heading title={field.label} />
      {wrong !== undefined && <Notice tone="red" note={wrong} />}
      <List label={field.label}>
        {field.options.map(({ value, label }) => {
          const checked = chosen.includes(value)
          return (
            <CheckRow
              key={value}
              title={label}
              checked={checked}
              onTap={() =>
                onChange(checked ? chosen.filter((each) => each !== value) : [...chosen, value])
              }
            />
          )
        })}
      </List>
    </>
  )
}
