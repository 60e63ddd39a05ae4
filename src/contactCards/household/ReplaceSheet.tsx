import { replaceCards } from '@contract/contactCards'
import {
  REPLACE_REASON_KEYS,
  REPLACE_REASONS,
  type ReplaceReason,
} from '@contract/contactCards/contactCardTerms'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useOnline } from '../../cloud/useOnline'
import { CHECKING_TEXT, useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Choice, Choices } from '../../ui/Choice'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'

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
  const online = useOnline()

  async function replace(): Promise<void> {
    const output = await write.submit({ stationId, householdIds: [householdId], why })
    if (output) onClose()
  }

  const sending = write.state === 'checking' ? CHECKING_TEXT : '正在换'
  return (
    <Sheet
      title="换一张新卡吗？"
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="先不换" onTap={onClose} />
          <Button
            kind="danger"
            title="换，旧卡作废"
            loading={write.isBusy ? sending : undefined}
            disabledReason={online ? undefined : '连上网再换'}
            onTap={() => void replace()}
          />
        </>
      }
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
      {write.error && <Notice tone="red" title="还没换" note={write.error.message} />}
    </Sheet>
  )
}
