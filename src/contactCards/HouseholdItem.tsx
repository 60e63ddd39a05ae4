import { cardNoText } from '@contract/contactCards/contactCardTerms'
import type { HouseholdRow } from '@contract/contactCards/householdList'
import type { Membership } from '@contract/members/membership'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../ui/Button'
import { StepRow } from '../ui/StepRow'
import { spoken } from '../ui/spoken'
import { badgeWords, CardBadges } from './CardBadges'
import { nextStepFor } from './cardSteps'

export interface HouseholdItemProps {
  household: HouseholdRow
  post: Membership
  onOpen: () => void
  /** It is open beside the list. */
  isChosen?: boolean
}

/** One household: its card, who answers for it, and what comes next in one tap. */
export function HouseholdItem({ household, post, onOpen, isChosen }: HouseholdItemProps) {
  const { stationId, role } = post
  const { cardNo, householder, village, liaison } = household
  const next = nextStepFor(household, role, stationId)
  const mine = liaison.memberNo === post.memberNo
  const about = `${cardNoText(cardNo)} ${village}${mine ? '' : `，联络员${liaison.name}`}`
  return (
    <StepRow
      label={spoken(householder, about, badgeWords(household))}
      onOpen={onOpen}
      isMarked={isChosen}
      name={householder}
      marks={<CardBadges household={household} />}
      step={
        next && (
          <Button
            small
            title={next.title}
            label={`${next.title}，${householder}`}
            onTap={() => void Taro.navigateTo({ url: next.url })}
          />
        )
      }
    >
      <View className="small">{about}</View>
    </StepRow>
  )
}
