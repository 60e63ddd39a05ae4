import type { StationCard } from '@contract/stations/stationCard'
import { stationName } from '@contract/stations/stationTerms'
import { dateOf, dayInYearText } from '@contract/time'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useNow } from '../../cloud/useNow'
import { openTab } from '../../shell/tabs'
import { DirectionsSheet } from '../DirectionsSheet'
import { CardMore, Complaint } from './CardMore'
import { CodeSheet } from './CodeSheet'
import { Matters } from './Matters'
import { OnDutyList } from './OnDutyList'
import { StationHead } from './StationHead'
import { isOpenAt } from './todayText'

type OpenSheet = 'directions' | 'code' | undefined

export interface CardViewProps {
  card: StationCard
  /** It could not be renewed: who was there may have gone since. */
  isStale: boolean
}

/** All that stands on a station's card. */
export function CardView({ card, isStale }: CardViewProps) {
  const now = useNow()
  const [sheet, setSheet] = useState<OpenSheet>()
  const close = () => setSheet(undefined)
  const knowsToday = card.today.date === dateOf(now)
  const onToday = knowsToday && card.today.periods.length > 0
  const isOpen = knowsToday && !isStale && isOpenAt(card.today, now)
  return (
    <>
      <StationHead
        card={card}
        now={now}
        knowsToday={knowsToday}
        onDirections={() => setSheet('directions')}
      />
      <OnDutyList
        onDuty={card.onDuty}
        date={onToday ? card.today.date : undefined}
        isOpen={isOpen}
        now={now}
      />
      <Matters matters={card.matters} />
      <Complaint supervision={card.supervision} />
      <CardMore card={card} onCode={() => setSheet('code')} onHome={wayHome()} />
      {card.confirmedAt !== undefined && (
        <View className="small">这张卡{dayInYearText(dateOf(card.confirmedAt), now)}核对过。</View>
      )}
      {sheet === 'directions' && (
        <DirectionsSheet
          name={stationName(card)}
          address={card.address}
          location={card.location}
          phone={card.dutyPhone}
          onClose={close}
        />
      )}
      {sheet === 'code' && <CodeSheet card={card} onClose={close} />}
    </>
  )
}

/** Who came by a code or a card that was passed on has no page to go back to. */
function wayHome(): (() => void) | undefined {
  if (Taro.getCurrentPages().length > 1) return undefined
  return () => openTab('home')
}
