import { View } from '@tarojs/components'
import { Choice, Choices } from '../../ui/Choice'
import { fieldId } from '../../ui/fieldAnchor'
import { Notice } from '../../ui/Notice'
import '../people.css'

export interface OneOfFieldProps<Key extends string> {
  /** Where it stands in the form: `reason`. */
  path: string
  /** What is asked, for who hears it: 为什么结束. */
  label: string
  options: readonly { value: Key; label: string; note?: string }[]
  chosen: Key | undefined
  error: string | undefined
  onChange: (value: Key) => void
}

/** One of a few, all seen at once; none is chosen beforehand. */
export function OneOfField<Key extends string>(props: OneOfFieldProps<Key>) {
  const { path, label, options, chosen, error, onChange } = props
  return (
    <View id={fieldId(path)} className="field-group">
      {error !== undefined && <Notice tone="red" note={error} />}
      <Choices label={label}>
        {options.map((option) => (
          <Choice
            key={option.value}
            title={option.label}
            note={option.note}
            selected={option.value === chosen}
            onTap={() => onChange(option.value)}
          />
        ))}
      </Choices>
    </View>
  )
}

/** The options that a list of the contract's terms offers. */
export function optionsIn<Key extends string>(
  keys: readonly Key[],
  terms: Record<Key, { readonly label: string }>,
): { value: Key; label: string }[] {
  return keys.map((value) => ({ value, label: terms[value].label }))
}
