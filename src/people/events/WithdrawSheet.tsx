import { fieldIssues } from '@contract/fieldIssues'
import { withdrawLifeEvent } from '@contract/people'
import { LIFE_EVENT_KINDS } from '@contract/people/personTerms'
import type { LifeEvent } from '@contract/people/personViews'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { busyText } from '../../cloud/busyText'
import { useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'

export interface WithdrawSheetProps {
  stationId: string
  event: LifeEvent
  onClose: () => void
}

/** Says of an event that it was recorded by mistake, and why. */
export function WithdrawSheet({ stationId, event, onClose }: WithdrawSheetProps) {
  const { lifeEventId, kind } = event
  const [why, setWhy] = useState('')
  const [isTried, setTried] = useState(false)
  const write = useWrite(withdrawLifeEvent)
  const input = { stationId, lifeEventId, why }
  const [issue] = fieldIssues(withdrawLifeEvent.input, input)

  async function withdraw(): Promise<void> {
    setTried(true)
    if (!issue && (await write.submit(input))) onClose()
  }

  return (
    <Sheet
      title={`“${LIFE_EVENT_KINDS[kind].label}”这件记错了吗？`}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title="没有记错" onTap={onClose} />
          <Button
            kind="danger"
            title="记错了，作废"
            loading={busyText(write)}
            onTap={() => void withdraw()}
          />
        </>
      }
    >
      <View>这一件还看得到，写着“记错了”。</View>
      <Field
        label="为什么作废"
        placeholder="例如 是他弟弟的事"
        maxLength={100}
        value={why}
        error={isTried ? issue?.message : undefined}
        onChange={setWhy}
      />
      {write.error && <Notice tone="red" title="还没作废" note={write.error.message} />}
    </Sheet>
  )
}
