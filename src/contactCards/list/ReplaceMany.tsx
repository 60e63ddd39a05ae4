import { replaceCards } from '@contract/contactCards'
import type { HouseholdRow } from '@contract/contactCards/householdList'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { FailureNotice } from '../../cloud/FailureNotice'
import { useOnline } from '../../cloud/useOnline'
import { useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { CARDS_AT_ONCE } from '../print/cardsToPrint'

export interface ReplaceManyProps {
  stationId: string
  households: readonly HouseholdRow[]
}

/** When a liaison has left, a whole village needs new cards: those that are shown, in one step. */
export function ReplaceMany({ stationId, households }: ReplaceManyProps) {
  const [isOpen, setOpen] = useState(false)
  const due = households.filter(({ nextStep }) => nextStep === 'replace').slice(0, CARDS_AT_ONCE)
  if (due.length < 2 && !isOpen) return null
  return (
    <>
      <Button icon="id-card" title={`这${due.length}户都换新卡`} onTap={() => setOpen(true)} />
      {isOpen && (
        <ReplaceManySheet
          stationId={stationId}
          householdIds={due.map(({ householdId }) => householdId)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

interface ReplaceManySheetProps {
  stationId: string
  householdIds: string[]
  onClose: () => void
}

function ReplaceManySheet({ stationId, householdIds, onClose }: ReplaceManySheetProps) {
  const write = useWrite(replaceCards)
  const online = useOnline()

  async function replace(): Promise<void> {
    if (await write.submit({ stationId, householdIds, why: 'changed' })) onClose()
  }

  return (
    <Sheet
      title={`${householdIds.length}户都换新卡吗？`}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="先不换" onTap={onClose} />
          <Button
            kind="danger"
            title="都换，旧卡作废"
            loading={busyText(write, '正在换')}
            disabledReason={online ? undefined : '连上网再换'}
            onTap={() => void replace()}
          />
        </>
      }
    >
      <View>这些家手里的旧卡，码马上就不能扫了。新卡要再印、再送。</View>
      <FailureNotice title="还没换" error={write.error} />
    </Sheet>
  )
}
