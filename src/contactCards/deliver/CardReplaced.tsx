import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { dateOf } from '@contract/time'
import { useNow } from '../../cloud/useNow'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Screen } from '../../ui/Screen'
import { longDayText } from '../longDayText'
import { CardHeading } from './CardHeading'

export interface CardReplacedProps {
  household: HouseholdDetail
  onNewCard: () => void
}

/** In place of the form: the card that was to be put down has given way to a new one. */
export function CardReplaced({ household, onNewCard }: CardReplacedProps) {
  const { issue, issuedAt } = household
  const day = longDayText(dateOf(issuedAt), useNow())
  return (
    <Screen staff>
      <CardHeading household={household} issue={issue} />
      <Notice
        tone="amber"
        icon="info"
        title={`这一户${day}换了新卡`}
        note="送去的是以前那张，就不用登记：那张卡上的码已经不能用了。"
      />
      <Button title={`送的是新卡，登记第${issue}张`} onTap={onNewCard} />
    </Screen>
  )
}
