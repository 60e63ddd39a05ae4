import { endHousehold, reopenHousehold } from '@contract/contactCards'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { View } from '@tarojs/components'
import { ReasonSheet } from '../../cloud/ReasonSheet'
import { PeopleHere } from './PeopleHere'

export interface EndSheetProps {
  household: HouseholdDetail
  stationId: string
  onClose: () => void
}

/** Asks why a household is no longer served, or is served again. */
export function EndSheet({ household, stationId, onClose }: EndSheetProps) {
  const { householder, householdId, endedAt } = household
  const isEnded = endedAt !== undefined
  const words = isEnded ? REOPENING : ENDING
  return (
    <ReasonSheet
      procedure={isEnded ? reopenHousehold : endHousehold}
      input={{ stationId, householdId }}
      title={words.title}
      keep={words.keep}
      act={words.act}
      danger={!isEnded}
      refused="还没登记上"
      label="原因"
      placeholder={words.example}
      maxLength={60}
      wayOut={(refused) =>
        refused === 'HOUSEHOLD_LIVED_IN' && (
          <PeopleHere stationId={stationId} householdId={householdId} />
        )
      }
      onClose={onClose}
    >
      <View>{`${householder}家：${words.note}`}</View>
    </ReasonSheet>
  )
}

const ENDING = {
  title: '不再由本站服务吗？',
  keep: '还由本站服务',
  act: '不再服务了',
  note: '卡上的码马上不能扫，以前的记录都留着，以后可以改回来。',
  example: '例如 搬到别处住了',
}

const REOPENING = {
  title: '又由本站服务吗？',
  keep: '先不改',
  act: '又由本站服务',
  note: '卡上的码又能扫，从前的记录接着用。',
  example: '例如 搬回来了',
}
