import { View } from '@tarojs/components'
import { Card } from './Card'
import { Expander } from './Expander'
import { type Fact, Facts } from './Facts'

/** What of a change stands on one side only: what was taken away or changed, and what came. */
export interface Sides {
  before: readonly Fact[]
  after: readonly Fact[]
}

export interface ChangeCardProps extends Sides {
  /** What was done. */
  title: string
  /** Who did it and when. */
  note: string
  /** What else is to be known of it. */
  also?: string | undefined
  why?: string | undefined
}

/** One thing that was done, by whom, when and why; what was before and after is unfolded. */
export function ChangeCard({ title, note, also, why, before, after }: ChangeCardProps) {
  const hadSome = before.some(([, value]) => value !== undefined)
  return (
    <Card>
      <View className="strong">{title}</View>
      <View className="small">{note}</View>
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

/** One fact that was changed; undefined where there was nothing, or is nothing any more. */
export interface ChangedFact {
  label: string
  before: string | undefined
  after: string | undefined
}

/** Facts of which each stands on both sides. */
export function sidesOf(facts: readonly ChangedFact[]): Sides {
  return {
    before: facts.map(({ label, before }) => [label, before]),
    after: facts.map(({ label, after }) => [label, after ?? '去掉了']),
  }
}
