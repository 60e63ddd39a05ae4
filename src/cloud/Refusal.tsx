import { View } from '@tarojs/components'
import { fieldId } from '../ui/fieldAnchor'
import { Notice } from '../ui/Notice'
import type { Failure } from './failure'

export interface RefusalProps {
  /** What has not happened: 还没绑上. */
  title: string
  error: Failure | undefined
}

/** Why what was handed in did not take effect; `useCheckedWrite` puts it in sight. */
export function Refusal({ title, error }: RefusalProps) {
  if (!error) return null
  return (
    <View id={fieldId('refusal')}>
      <Notice tone="red" title={title} note={error.message} />
    </View>
  )
}
