import { View } from '@tarojs/components'
import { CheckRow } from '../../ui/CheckRow'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import type { ExportPartProps } from './Filters'

/** Whole ID numbers and phones: for the head alone, who says why. */
export function Unmasked({
  isHead,
  form,
  issueAt,
  onChange,
}: ExportPartProps & { isHead: boolean }) {
  if (!isHead) {
    return <Notice note="身份证号和手机号会遮住一部分。要完整的，请站长来导。" />
  }
  return (
    <>
      <List label="号码">
        <CheckRow
          title="要完整的身份证号和手机号"
          checked={form.isUnmasked}
          onTap={() => onChange({ isUnmasked: !form.isUnmasked })}
        />
      </List>
      {form.isUnmasked && (
        <>
          <Notice
            tone="amber"
            icon="info"
            title="这一次会记下来"
            note="谁在什么时候、为什么导出了完整的号码，站里一直查得到，表里的每个人也看得到。"
          />
          <View id={fieldId('unmasked.reason')}>
            <Field
              label="为什么要完整的号码"
              placeholder="例如 报区里核对优待证"
              maxLength={100}
              value={form.reason}
              error={issueAt('unmasked.reason')}
              onChange={(reason) => onChange({ reason })}
            />
          </View>
        </>
      )}
    </>
  )
}
