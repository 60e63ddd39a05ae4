import { hoursInWords } from '@contract/stations/hours'
import type { StationCard } from '@contract/stations/stationCard'
import { stationName } from '@contract/stations/stationTerms'
import type { Instant } from '@contract/time'
import { View } from '@tarojs/components'
import { accessible } from '../../ui/accessible'
import { Cell } from '../../ui/Cell'
import { List } from '../../ui/List'
import { Phrases } from '../../ui/Phrases'
import { Star } from '../../ui/Star'
import { closedSoonOf } from '../closedSoonOf'
import { levelLine } from './levelLine'
import { todayText } from './todayText'

export interface StationHeadProps {
  card: StationCard
  now: Instant
  /** False where all that is known of the hours is of another day. */
  knowsToday: boolean
  onDirections: () => void
}

/** Which station it is, whether it is open today, when on other days, and where. */
export function StationHead({ card, now, knowsToday, onDirections }: StationHeadProps) {
  const name = stationName(card)
  return (
    <List label={name}>
      <View className="station-head">
        <View className="station-place">
          <Star />
          <View className="phrase">{levelLine(card)}</View>
        </View>
        <View className="title" {...accessible({ role: 'heading', level: 1 })}>
          <Phrases title={name} />
        </View>
        {knowsToday && <View className="station-today">{todayText(card.today, now)}</View>}
        {hoursInWords(card.hours).map(({ days, times }) => (
          <View key={days} className="station-hours">
            <View className="strong">{days}</View>
            <View className="phrase">{times}</View>
          </View>
        ))}
        {closedSoonOf(card, now).map(({ day, why }) => (
          <View key={day} className="station-hours">
            <View className="strong">{day}</View>
            <View className="phrase">{why}</View>
          </View>
        ))}
      </View>
      <Cell icon="pin" title={card.address} side="怎么来" onTap={onDirections} />
    </List>
  )
}
