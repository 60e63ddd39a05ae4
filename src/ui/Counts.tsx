import { View } from '@tarojs/components'
import { accessible } from './accessible'

export interface Count {
  number: number
  /** 今天共, 办完. */
  word: string
}

/** Numbers over their words in one card, at most four; two in a line from 特大 on. */
export function Counts({ items }: { items: readonly Count[] }) {
  return (
    <View className="counts">
      {items.map(({ number, word }) => (
        <View
          key={word}
          className="count"
          {...accessible({ role: 'img', label: `${word}${number}` })}
        >
          <View className="count-number">{number}</View>
          <View className="count-word">{word}</View>
        </View>
      ))}
    </View>
  )
}
