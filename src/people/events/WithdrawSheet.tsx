import { withdrawLifeEvent } from '@contract/people'
import { LIFE_EVENT_KINDS } from '@contract/people/personRecordTerms'
import type { LifeEvent } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { ReasonSheet } from '../../cloud/ReasonSheet'

export interface WithdrawSheetProps {
  stationId: string
  event: LifeEvent
  onClose: () => void
}

/** Says of an event that it was recorded by mistake, and why. */
export function WithdrawSheet({ stationId, event, onClose }: WithdrawSheetProps) {
  const { lifeEventId, kind } = event
  return (
    <ReasonSheet
      procedure={withdrawLifeEvent}
      input={{ stationId, lifeEventId }}
      title={`“${LIFE_EVENT_KINDS[kind].label}”这件记错了吗？`}
      keep="没有记错"
      act="记错了，作废"
      danger
      refused="还没作废"
      label="为什么作废"
      placeholder="例如 是他弟弟的事"
      maxLength={100}
      onClose={onClose}
    >
      <View>这一件还看得到，写着“记错了”。</View>
    </ReasonSheet>
  )
}
