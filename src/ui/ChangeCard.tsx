import { View } from '@tarojs/components'
import { Card } from './Card'
import { type ChangedFact, changedText } from './changedText'
import { Expander } from './Expander'
import { type Fact, Facts } from './Facts'

/** What of a change stands on one side only: what was taken away or changed, and what came. */
export interface Sides {
  before: readonly Fact[]
  after: readonly Fact[]
}

export interface ChangeCardProps extends Sides {
  /** What changed, each in a sentence. */
  lines?: readonly string[]

  /** What was done. */
  title: string
  /** Who did it and when. */
  note: string
  /** What else is to be known of it. */
  also?: string | undefined
  why?: string | undefined
}

/** One thing that was done, by whom, when and why; what is long of before and after is unfolded. */
export function ChangeCard({ title, note, also, why, lines = [], before, after }: ChangeCardProps) {
  const hadSome = before.some(([, value]) => value !== undefined)
  return (
    <Card>
      <View className="strong">{title}</View>
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
      <View className="small phrase">{note}</View>
      {also !== undefined && <View className="small">{also}</View>}
      {why !== undefined && <View>{why}</View>}
      {before.length + after.length > 0 && (
        <Expander title="改前改后">
          {hadSome && (
            <>
              <View className="strong">改之前</View>
              <Facts facts={before} />
            </>
          )}
          <View className="strong">{hadSome ? '改之后' : '填上的'}</View>
          {after.length > 0 ? <Facts facts={after} /> : <View>去掉了。</View>}
        </Expander>
      )}
    </Card>
  )
}

/** How much of a line is read without being unfolded, in characters. */
const LINE_MAX = 60

/** Facts that were changed: the short ones as sentences, the long ones to be unfolded, each on both sides. */
export function tellChanges(
  facts: readonly ChangedFact[],
): Pick<ChangeCardProps, 'lines' | 'before' | 'after'> {
  const isShort = (fact: ChangedFact) => changedText(fact).length <= LINE_MAX
  const long = facts.filter((fact) => !isShort(fact))
  return {
    lines: [
      ...facts.filter(isShort).map(changedText),
      ...(long.length > 0 ? [`${long.map(({ label }) => label).join('、')}改了`] : []),
    ],
    before: long.map(({ label, before }) => [label, before]),
    after: long.map(({ label, after }) => [label, after ?? '去掉了']),
  }
}
