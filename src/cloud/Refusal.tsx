import { View } from '@tarojs/components'
import { fieldId } from '../ui/fieldAnchor'
import { FailureNotice, type FailureNoticeProps } from './FailureNotice'

/** Why what was handed in did not take effect; `useCheckedWrite` puts it in sight. */
export function Refusal({ title, error }: FailureNoticeProps) {
  if (!error) return null
  return (
    <View id={fieldId('refusal')}>
      <FailureNotice title={title} error={error} />
    </View>
  )
}
