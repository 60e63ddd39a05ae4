import { ENTRY_WAYS } from '@contract/contactCards/contactCardTerms'
import type { DeliveryRow, HouseholdDetail } from '@contract/contactCards/contactCardViews'
import type { Membership } from '@contract/members/membership'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useNow } from '../../cloud/useNow'
import { Button } from '../../ui/Button'
import { Cell } from '../../ui/Cell'
import { Heading } from '../../ui/Heading'
import { List } from '../../ui/List'
import { entryTitle, receiverText } from '../deliveryText'
import { deliveriesUrl } from '../links'
import { longDayText } from '../longDayText'
import { DeliverySheet } from './DeliverySheet'

export interface DeliveryListProps {
  household: HouseholdDetail
  post: Membership
}

/** The household's ledger, newest first; each entry opens. */
export function DeliveryList({ household, post }: DeliveryListProps) {
  const now = useNow()
  const [openedId, setOpenedId] = useState<string>()
  const { deliveries, deliveriesNext } = household
  const opened = deliveries.find(({ deliveryId }) => deliveryId === openedId)
  return (
    <>
      <Heading title="送卡记录" />
      {deliveries.length === 0 && <View>还没有送过。送到了，或者家里没人，都记一笔。</View>}
      {deliveries.length > 0 && (
        <List label="送卡记录">
          {deliveries.map((entry) => (
            <Cell
              key={entry.deliveryId}
              icon={ENTRY_WAYS[entry.way].arrives ? 'check' : 'clock'}
              title={entryTitle(entry)}
              note={noteOf(entry, household.issue)}
              side={longDayText(entry.on, now)}
              onTap={() => setOpenedId(entry.deliveryId)}
            />
          ))}
        </List>
      )}
      {deliveriesNext !== undefined && (
        <Button
          title="看更早的"
          label="看更早的送卡记录"
          onTap={() =>
            void Taro.navigateTo({ url: deliveriesUrl(post.stationId, household.householdId) })
          }
        />
      )}
      {opened && (
        <DeliverySheet entry={opened} post={post} onClose={() => setOpenedId(undefined)} />
      )}
    </>
  )
}

/** 周建军收的，王秀兰送的，第1张卡 */
function noteOf(entry: DeliveryRow, currentIssue: number): string {
  return [
    receiverText(entry),
    `${entry.by.name}送的`,
    entry.issue !== currentIssue && `第${entry.issue}张卡`,
  ]
    .filter(Boolean)
    .join('，')
}
