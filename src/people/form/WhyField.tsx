import { View } from '@tarojs/components'
import { Choice, Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { Heading } from '../../ui/Heading'
import '../people.css'

/** What is true of most changes. */
const REASONS = ['本人来说的', '上门看到的', '看了证件改的', '原来填错了'] as const

export interface WhyFieldProps {
  why: string
  error: string | undefined
  onChange: (why: string) => void
}

/** Why it is changed: one tap for what is true of most changes, or in words. */
export function WhyField({ why, error, onChange }: WhyFieldProps) {
  return (
    <View id={fieldId('why')} className="field-group">
      <Heading title="为什么改" />
      <Choices label="为什么改">
        {REASONS.map((reason) => (
          <Choice
            key={reason}
            title={reason}
            selected={why === reason}
            onTap={() => onChange(reason)}
          />
        ))}
      </Choices>
      <Field
        label="或者自己写"
        hint="和改动记在一起，本人也看得到。"
        maxLength={100}
        value={why}
        error={error}
        onChange={onChange}
      />
    </View>
  )
}
