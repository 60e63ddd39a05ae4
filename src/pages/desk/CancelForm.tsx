import { View } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { fieldId } from '../../ui/fieldAnchor'

export interface CancelFormProps {
  reason: string
  /** What is wrong with it. */
  error: string | undefined
  /** While it runs, the act in words. */
  loading: string | undefined
  onReason: (reason: string) => void
  onKeep: () => void
  onCancel: () => void
}

/** Asks why the station cancels; the one who booked reads the reason. */
export function CancelForm(props: CancelFormProps) {
  const { reason, error, loading, onReason, onKeep, onCancel } = props
  return (
    <>
      <View id={fieldId('reason')}>
        <Field
          label="取消的原因"
          hint="约的人看得到"
          placeholder="例如 来电话说不来了"
          value={reason}
          maxLength={60}
          error={error}
          onChange={onReason}
        />
      </View>
      <Button kind="primary" title="先不取消" onTap={onKeep} />
      <Button kind="danger" title="确定取消" loading={loading} onTap={onCancel} />
    </>
  )
}
