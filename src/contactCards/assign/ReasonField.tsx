import { View } from '@tarojs/components'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'

export interface ReasonFieldProps {
  why: string
  error: string | undefined
  onChange: (why: string) => void
}

/** Why somebody else is to answer for households: it stands in what was done to each. */
export function ReasonField({ why, error, onChange }: ReasonFieldProps) {
  return (
    <View id={fieldId('why')}>
      <Field
        label="为什么换"
        placeholder="例如 王秀兰退休了"
        maxLength={60}
        value={why}
        error={error}
        onChange={onChange}
      />
    </View>
  )
}
