import { endHousehold, reopenHousehold } from '@contract/contactCards'
import type { HouseholdDetail } from '@contract/contactCards/contactCardViews'
import { fieldIssues } from '@contract/fieldIssues'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useOnline } from '../../cloud/useOnline'
import { CHECKING_TEXT, useWrite } from '../../cloud/useWrite'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Notice } from '../../ui/Notice'
import { Sheet } from '../../ui/Sheet'

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
  const write = useWrite(isEnded ? reopenHousehold : endHousehold)
  const [why, setWhy] = useState('')
  const [isTried, setTried] = useState(false)
  const online = useOnline()
  const input = { stationId, householdId, why }
  const [issue] = isTried ? fieldIssues(endHousehold.input, input) : []

  async function submit(): Promise<void> {
    setTried(true)
    if (fieldIssues(endHousehold.input, input).length > 0) return
    if (await write.submit(endHousehold.input.parse(input))) onClose()
  }

  const sending = write.state === 'checking' ? CHECKING_TEXT : '正在登记'
  return (
    <Sheet
      title={words.title}
      onClose={onClose}
      foot={
        <>
          <Button kind="primary" title={words.keep} onTap={onClose} />
          <Button
            kind={isEnded ? 'secondary' : 'danger'}
            title={words.act}
            loading={write.isBusy ? sending : undefined}
            disabledReason={online ? undefined : '连上网再登记'}
            onTap={() => void submit()}
          />
        </>
      }
    >
      <View>{`${householder}家：${words.note}`}</View>
      <Field
        label="原因"
        placeholder={words.example}
        value={why}
        maxLength={60}
        error={issue?.message}
        onChange={setWhy}
      />
      {write.error && <Notice tone="red" title="还没登记上" note={write.error.message} />}
    </Sheet>
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
