import type { CardShare } from '@contract/contactCards/contactCardViews'
import { View } from '@tarojs/components'
import { accessible } from '../ui/accessible'
import { Icon } from '../ui/Icon'
import { spoken } from '../ui/spoken'
import { Tappable } from '../ui/Tappable'
import { deliveredText, percentText, withoutText } from './coverageText'
import './CoverageSum.css'

export interface CoverageSumProps {
  coverage: CardShare
  /** Leads on, with a chevron. */
  onTap?: (() => void) | undefined
}

/** How many have their card: the share in large figures, the numbers beneath. */
export function CoverageSum({ coverage, onTap }: CoverageSumProps) {
  const percent = percentText(coverage)
  const words = spoken(percent, deliveredText(coverage), withoutText(coverage))
  const content = (
    <>
      <View className="coverage-words">
        {percent !== undefined && <View className="display">{percent}</View>}
        <View className="strong">{deliveredText(coverage)}</View>
        <View className="small">{withoutText(coverage)}</View>
      </View>
      {onTap && <Icon name="chevron-right" size="small" />}
    </>
  )
  if (!onTap) {
    return (
      <View className="coverage-sum" {...accessible({ role: 'img', label: words })}>
        {content}
      </View>
    )
  }
  return (
    <Tappable className="coverage-sum" label={`${words}，看各村`} onTap={onTap}>
      {content}
    </Tappable>
  )
}
