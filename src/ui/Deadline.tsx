import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { classes } from './classes'

/** Days from which a deadline is near. */
const NEAR_DAYS = 7

/** The days left, large: 还有3天; `days` below 0 are days overdue: 超期2天. 0 is 今天到期. */
export function Deadline({ days }: { days: number }) {
  const tone = days < 0 ? 'red' : days <= NEAR_DAYS ? 'amber' : 'plain'
  const word = days < 0 ? '超期' : days === 0 ? '今天' : '还有'
  const label = days === 0 ? '今天到期' : `${word}${Math.abs(days)}天`
  return (
    <View
      className={classes('deadline', `deadline-${tone}`)}
      {...accessible({ role: 'img', label })}
    >
      <View className="deadline-word">{word}</View>
      {days === 0 ? (
        <View className="deadline-word">到期</View>
      ) : (
        <View className="deadline-days">
          <View className="deadline-number">{Math.abs(days)}</View>
          <View>天</View>
        </View>
      )}
    </View>
  )
}
