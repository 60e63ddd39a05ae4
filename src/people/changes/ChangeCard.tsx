import type { ShownParts } from '@contract/people/personFile'
import { CHANGE_ACTIONS } from '@contract/people/personRecordTerms'
import type { Change } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { Card } from '../../ui/Card'
import { Expander } from '../../ui/Expander'
import { momentText } from '../dates'
import { PartFacts } from '../PartFacts'
import { partsText } from '../personWords'
import { differingLines } from './differingLines'

export interface ChangeCardProps {
  change: Change
  /** Of a member who looks. */
  stationId: string | undefined
}

/** One change: who, when and why; what was before and after is unfolded. */
export function ChangeCard({ change, stationId }: ChangeCardProps) {
  const { at, by, action, formerly, parts, why, before, after } = change
  const { label } = CHANGE_ACTIONS[action]
  const title = parts.length > 0 ? `${label}：${partsText(parts)}` : label
  const lines = differingLines(parts, before ?? NOTHING, after ?? NOTHING)
  return (
    <Card>
      <View className="strong">{title}</View>
      <View className="small">
        {by.name}，{momentText(at)}
      </View>
      {formerly !== undefined && (
        <View className="small">以前的一份档案（{formerly}），后来并到了这一份。</View>
      )}
      {why !== undefined && <View>{why}</View>}
      {lines.before.length + lines.after.length > 0 && (
        <Expander title="改前改后">
          {lines.before.length > 0 && (
            <>
              <View className="strong">改之前</View>
              <PartFacts lines={lines.before} stationId={stationId} />
            </>
          )}
          <View className="strong">{lines.before.length > 0 ? '改之后' : '填上的'}</View>
          {lines.after.length > 0 ? (
            <PartFacts lines={lines.after} stationId={stationId} />
          ) : (
            <View>去掉了。</View>
          )}
        </Expander>
      )}
    </Card>
  )
}

const NOTHING: ShownParts = {}
