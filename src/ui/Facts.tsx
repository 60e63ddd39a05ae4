import { View } from '@tarojs/components'

/** What is asked, and the answer; a fact without one is left out. */
export type Fact = readonly [label: string, value: string | undefined]

/** Short facts about one thing, one under the other, each after its word. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <View className="facts">
      {facts.map(
        ([label, value]) =>
          value && (
            <View key={label} className="fact">
              <View className="fact-label">{label}</View>
              <View className="fact-value">{value}</View>
            </View>
          ),
      )}
    </View>
  )
}
