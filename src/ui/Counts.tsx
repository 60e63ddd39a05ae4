import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Tappable } from './Tappable'

export interface Count {
  number: number
  /** 今天约, 办完. */
  word: string
  /** Leads to what was counted. */
  onTap?: (() => void) | undefined
}

/** Numbers over their words in one card, at most four; two in a line from 特大 on. */
export function Counts({ items }: { items: readonly Count[] }) {
  return (
    <View className="counts">
      {items.map(({ number, word, onTap }) => {
        const label = `${word}${number}`
        const words = (
          <>
            <View className="count-number">{number}</View>
            <View className="count-word">{word}</View>
          </>
        )
        return onTap === undefined ? (
          <View key={word} className="count" {...accessible({ role: 'img', label })}>
            {words}
          </View>
        ) : (
          <Tappable key={word} className="count" label={label} onTap={onTap}>
            {words}
          </Tappable>
        )
      })}
    </View>
  )
}
