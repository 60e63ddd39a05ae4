import { View } from '@tarojs/components'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import type { MemberForm } from './useMemberForm'

/** Why it is changed: it stays with the change. */
export function WhyField({ form }: { form: MemberForm }) {
  const { form: typed, change } = form.draft
  return (
    <View id={fieldId('why')}>
      <Field
        label="为什么改"
        hint="和改动记在一起，以后查得到。"
        placeholder="例如 调整分工"
        maxLength={60}
        value={typed.why}
        error={form.issueAt('why')}
        onChange={(why) => change({ why })}
      />
    </View>
  )
}
