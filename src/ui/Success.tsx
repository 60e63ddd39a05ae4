import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Icon } from './Icon'

/** It worked: a tick and the word, over the card that repeats what was agreed. */
export function Success({ title }: { title: string }) {
  return (
    <View className="success" {...accessible({ role: 'status' })}>
      <View className="success-mark">
        <Icon name="check" />
      </View>
      <View className="title" {...accessible({ role: 'heading', level: 1 })}>
        {title}
      </View>
    </View>
  )
}
