import { cardNoText } from '@contract/contactCards/contactCardTerms'
import type { PublicMember, ScannedCard } from '@contract/contactCards/contactCardViews'
import { stationName } from '@contract/stations/stationTerms'
import { dateOf, type Instant } from '@contract/time'
import { View } from '@tarojs/components'
import { useNow } from '../../cloud/useNow'
import { presenceOf } from '../../stations/card/presence'
import { todayText } from '../../stations/card/todayText'
import { accessible } from '../../ui/accessible'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { callPhone } from '../../ui/callPhone'
import { List } from '../../ui/List'
import { PhoneCell } from '../../ui/PhoneCell'
import { phoneText } from '../../ui/phoneText'
import { Star } from '../../ui/Star'

/** The household's liaison in large letters, the stand-in, the duty phone and when somebody is there. */
export function WhoAnswers({ card }: { card: ScannedCard }) {
  const now = useNow()
  const { liaison, standIn, dutyPhone, cardNo } = card
  const name = stationName(card)
  return (
    <>
      <View className="station-place">
        <Star />
        <View>{`${name}，${cardNoText(cardNo)}`}</View>
      </View>
      <Liaison liaison={liaison} now={now} />
      <List label="还可以打给">
        {standIn.phone !== undefined && (
          <PhoneCell title={standInTitle(standIn, now)} phone={phoneText(standIn.phone)} />
        )}
        <PhoneCell title="站里值班电话" phone={dutyPhone} />
      </List>
      {card.today.date === dateOf(now) && (
        <View className="strong">{`站里${todayText(card.today, now)}`}</View>
      )}
    </>
  )
}

function Liaison({ liaison, now }: { liaison: PublicMember; now: Instant }) {
  const { name, phone } = liaison
  const presence = awayOf(liaison, now)
  return (
    <View className="card">
      <View className="answers">
        <View>您家的联络员</View>
        <View className="display" {...accessible({ role: 'heading', level: 1 })}>
          {name ?? '打站里电话找'}
        </View>
        {presence && (
          <View className="line">
            <Badge {...presence} tone="amber" />
          </View>
        )}
        {phone !== undefined && (
          <>
            <View className="title">{phoneText(phone)}</View>
            <Button
              icon="phone"
              title="打电话"
              label={`打电话，联络员${name ?? ''}`}
              onTap={() => callPhone(phone)}
            />
          </>
        )}
        {phone === undefined && name !== undefined && <View>打站里的值班电话找。</View>}
      </View>
    </View>
  )
}

function awayOf({ awayUntil }: PublicMember, now: Instant) {
  if (awayUntil === undefined) return undefined
  return presenceOf({ away: { until: awayUntil } }, false, now)
}

/** 替班的刘志强，明天回 */
function standInTitle(standIn: PublicMember, now: Instant): string {
  const away = awayOf(standIn, now)
  const words = `替班的${standIn.name ?? '人'}`
  return away ? `${words}，${away.title}` : words
}
