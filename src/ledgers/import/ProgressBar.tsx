import { View } from '@tarojs/components'
import { accessible } from '../../ui/accessible'
import './ProgressBar.css'

/** How much is done, as a bar; the number stands over it in words. */
export function ProgressBar({ share }: { share: number }) {
  return (
    <View className="progress-bar" {...accessible({ hidden: true })}>
      <View className="progress-done" style={{ width: `${share * 100}%` }} />
    </View>
  )
}
