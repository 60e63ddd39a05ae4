import { cardNoText } from '@contract/contactCards/contactCardTerms'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { Heading } from '../../ui/Heading'

export interface CardHeadingProps {
  household: HouseholdDetail
  issue: number
}

/** Whose card it is: 周建军家, 第0327号 演示村, and which card where there was one before. */
export function CardHeading({ household, issue }: CardHeadingProps) {
  const { householder, cardNo, village } = household
  const which = issue > 1 ? ` 第${issue}张卡` : ''
  return (
    <Heading
      level={1}
      title={`${householder}家`}
      side={`${cardNoText(cardNo)} ${village}${which}`}
    />
  )
}
