import type { Opening } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { Card } from '../../ui/Card'
import { momentText } from '../../ui/momentText'
import { partsText } from '../personWords'

export interface OpeningCardProps {
  opening: Opening
  /** Of the member who looked; a member who reads this knows it. */
  station: string | undefined
}

/** One look into a file: who, of which station, when, and at what. */
export function OpeningCard({ opening, station }: OpeningCardProps) {
  const { at, by } = opening
  return (
    <Card>
      <View className="strong">{by.name}</View>
      <View className="small">{[station, momentText(at)].filter(Boolean).join('，')}</View>
      <View>{whatText(opening)}</View>
    </Card>
  )
}

/** 看了基本情况、住处，号码是完整的 */
function whatText({ how, parts, revealed }: Opening): string {
  const verb = how === 'exported' ? '导出了' : '看了'
  const what = [`${verb}${partsText(parts)}`, revealed && '号码是完整的']
  return what.filter(Boolean).join('，')
}
