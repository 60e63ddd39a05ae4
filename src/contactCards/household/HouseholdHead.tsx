import { cardNoText } from '@contract/contactCards/contactCardTerms'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { dateOf } from '@contract/time'
import { View } from '@tarojs/components'
import { useNow } from '../../cloud/useNow'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { Notice } from '../../ui/Notice'
import { CardBadges } from '../CardBadges'
import { longDayText } from '../longDayText'

/** Whose household it is, and how its card stands. */
export function HouseholdHead({ household }: { household: HouseholdDetail }) {
  const { householder, village, cardNo, nextStep, endedAt, address, ref } = household
  return (
    <>
      <Card>
        <Heading level={1} title={householder} />
        <View>{`${cardNoText(cardNo)}，${village}`}</View>
        <View className="line">
          <CardBadges household={household} />
        </View>
        <CardWords household={household} />
      </Card>
      {endedAt === undefined && nextStep === 'assign' && (
        <Notice
          tone="amber"
          icon="people"
          title="还差一个替班人"
          note="联络员和替班人现在是同一个人，先换一个再印卡。"
        />
      )}
      {(address !== undefined || ref !== undefined) && (
        <List label="这一户">
          {address !== undefined && <Cell icon="pin" title="住址" note={address} />}
          {ref !== undefined && <Cell icon="book" title="户号" note={ref} />}
        </List>
      )}
    </>
  )
}

/** 第2张卡，7月3日做的；卡上印的是王秀兰和刘志强；7月5日扫过码 */
function CardWords({ household }: { household: HouseholdDetail }) {
  const now = useNow()
  const { issue, issuedAt, printed, seenAt, deliveredOn } = household
  const day = (instant: number) => longDayText(dateOf(instant), now)
  const lines = [
    issue > 1 && `第${issue}张卡，${day(issuedAt)}换的`,
    printed ? `卡上印的是${printed.liaison.name}，替班人${printed.standIn.name}` : '这张卡还没有印',
    deliveredOn !== undefined && `${longDayText(deliveredOn, now)}送到`,
    seenAt !== undefined && `${day(seenAt)}有人扫过卡上的码`,
  ]
  return lines
    .filter((line) => line !== false)
    .map((line) => (
      <View key={line} className="small">
        {line}
      </View>
    ))
}
