import { View } from '@tarojs/components'
import { Card } from './Card'
import { Expander } from './Expander'
import { type Fact, Facts } from './Facts'

/** One fact that was changed; undefined where there was nothing, or is nothing any more. */
export interface ChangedFact {
  label: string
  before: string | undefined
  after: string | undefined
}

export interface ChangeCardProps {
  /** What was done. */
  title: string
  /** Who did it and when. */
  note: string
  why?: string | undefined
  facts: readonly ChangedFact[]
}

/** One thing that was done, by whom, when and why; what was before and after is unfolded. */
export function ChangeCard({ title, note, why, facts }: ChangeCardProps) {
  const before = facts.map(({ label, before }): Fact => [label, before])
  const after = facts.map(({ label, after }): Fact => [label, after ?? '去掉了'])
  const hadSome = facts.some((each) => each.before !== undefined)
  return (
    <Card>
      <View className="strong">{title}</View>
      <View className="small">{note}</View>
      {why !== undefined && <View>{why}</View>}
      {facts.length > 0 && (
        <Expander title="改前改后">
          {hadSome && (
            <>
              <View className="strong">改之前</View>
              <Facts facts={before} />
            </>
          )}
          <View className="strong">{hadSome ? '改之后' : '填上的'}</View>
          <Facts facts={after} />
        </Expander>
      )}
    </Card>
  )
}
