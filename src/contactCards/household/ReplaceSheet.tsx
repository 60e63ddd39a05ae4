import { replaceCards } from '@contract/contactCards'
import {
  REPLACE_REASON_KEYS,
  REPLACE_REASONS,
  type ReplaceReason,
} from '@contract/contactCards/contactCardTerms'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '../../cloud/useWrite'
import { WriteSheet } from '../../cloud/WriteSheet'
import { Choice, Choices } from '../../ui/Choice'

export interface ReplaceSheetProps {
  household: HouseholdDetail
  stationId: string
  onClose: () => void
}

/** Asks before the old card dies. */
export function ReplaceSheet({ household, stationId, onClose }: ReplaceSheetProps) {
  const { householder, householdId, outdated } = household
  const [why, setWhy] = useState<ReplaceReason>(outdated ? 'changed' : 'lost')
  const write = useWrite(replaceCards)

  async function replace(): Promise<void> {
    const output = await write.submit({ stationId, householdIds: [householdId], why })
    if (output) onClose()
  }

  return (
    <WriteSheet
      title="换一张新卡吗？"
      write={write}
      keep="先不换"
      act="换，旧卡作废"
      danger
      refused="还没换"
      onAct={() => void replace()}
      onClose={onClose}
    >
      <View>{`${householder}家手里的旧卡，码马上就不能扫了。新卡要再印、再送。`}</View>
      <Choices label="为什么换">
        {REPLACE_REASON_KEYS.map((key) => (
          <Choice
            key={key}
            title={REPLACE_REASONS[key].label}
            selected={key === why}
            onTap={() => setWhy(key)}
          />
        ))}
      </Choices>
    </WriteSheet>
  )
}
