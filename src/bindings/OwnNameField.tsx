import { View } from '@tarojs/components'
import { Field } from '../ui/Field'
import { fieldId } from '../ui/fieldAnchor'

export interface OwnNameFieldProps {
  value: string
  error: string | undefined
  onChange: (name: string) => void
}

/** The name as the file has it. */
export function OwnNameField({ value, error, onChange }: OwnNameFieldProps) {
  return (
    <View id={fieldId('name')}>
      <Field
        label="您的姓名"
        hint="写身份证上的姓名。"
        placeholder="例如 周建军"
        maxLength={20}
        value={value}
        error={error}
        onChange={onChange}
      />
    </View>
  )
}
