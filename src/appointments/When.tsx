import type { Instant } from '@contract/time'
import { View } from '@tarojs/components'
import { accessible } from '../ui/accessible'
import { dayLine, timeLine, whenText } from './appointmentText'

/** Day and time, the largest thing on a card, in two lines. */
export function When({ startsAt, size }: { startsAt: Instant; size: 'display' | 'title' }) {
  return (
    <View className={size} {...accessible({ role: 'img', label: whenText(startsAt) })}>
      <View>{dayLine(startsAt)}</View>
      <View>{timeLine(startsAt)}</View>
    </View>
  )
}
